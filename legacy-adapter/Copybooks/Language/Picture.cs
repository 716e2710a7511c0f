namespace BS2000Bridge.Copybooks.Language;

/// <summary>The meaning of a PICTURE character-string.</summary>
public sealed class Picture
{
    internal Picture(string text, PictureCategory category, int length, int digits, int scale, bool signed)
    {
        Text = text;
        Category = category;
        Length = length;
        Digits = digits;
        Scale = scale;
        Signed = signed;
    }

    /// <summary>The character-string as written, in upper case.</summary>
    public string Text { get; }

    /// <summary>The class of data.</summary>
    public PictureCategory Category { get; }

    /// <summary>The number of characters of its DISPLAY or NATIONAL form, without a separate sign.</summary>
    public int Length { get; }

    /// <summary>The digits that are stored (the <c>9</c>s), 0 unless <see cref="Category"/> is numeric.</summary>
    public int Digits { get; }

    /// <summary>
    /// The value is the stored digits divided by ten to this power: <c>9V99</c> has 2, <c>VPP9</c> has 3, <c>9PP</c> has -2.
    /// </summary>
    public int Scale { get; }

    /// <summary>Whether an <c>S</c> stands in front.</summary>
    public bool Signed { get; }

    /// <summary>Whether its characters are national ones (<c>N</c>).</summary>
    internal bool IsNational => Text.IndexOf('N') >= 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}

using System.Text;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// Reads and writes a number of any kind as the decimal text that stands for it exactly, with the picture's scale:
/// <c>-12.30</c> for S9(3)V99, <c>12300</c> for 9(3)PP, <c>0.003</c> for VPP9; of floats the shortest text that reads
/// back as the same bytes. The text is always a JSON number. Allocates nothing but in <see cref="Explain"/> and rejections. Thread-safe.
/// </summary>
internal abstract class NumberText
{
    /// <summary>The bytes of the field.</summary>
    public abstract int Length { get; }

    /// <summary>The room that <see cref="TryFormat"/> needs: at least as many bytes as the longest text has.</summary>
    public abstract int MaxTextLength { get; }

    /// <summary>Whether an item is a number, and no group or text.</summary>
    // A group of digits is text all the same: only its fields are numbers.
    public static bool Suits(DataItem item) => item.IsNumeric || item.IsFloat;

    /// <summary>The text of a number.</summary>
    /// <param name="item">An item that is a number (<see cref="Suits"/>).</param>
    /// <param name="options">How numbers are stored in the data.</param>
    public static NumberText For(DataItem item, CopybookOptions options) => (item.Usage, options.Floats) switch
    {
        (Usage.Float, FloatFormat.Ieee) => new IeeeText(IeeeForm.SingleLength),
        (Usage.Double, FloatFormat.Ieee) => new IeeeText(IeeeForm.DoubleLength),
        (Usage.Float, _) => new HexadecimalText(HexadecimalForm.ShortLength),
        (Usage.Double, _) => new HexadecimalText(HexadecimalForm.LongLength),
        _ => new FixedText(NumericCodec.For(item, options), item.Scale),
    };

    /// <summary>Reads a field of <see cref="Length"/> bytes.</summary>
    /// <param name="field">The field.</param>
    /// <param name="utf8">Where the text goes: at least <see cref="MaxTextLength"/> bytes.</param>
    /// <param name="written">How many bytes the text has.</param>
    /// <returns>False when the bytes are no such number; <see cref="Explain"/> says why.</returns>
    public abstract bool TryFormat(ReadOnlySpan<byte> field, Span<byte> utf8, out int written);

    /// <summary>Writes a number (any JSON number, also with exponent) to a field in its preferred form, which it must fit exactly.</summary>
    /// <returns>Null when written, else why it does not fit the picture (nothing is written then).</returns>
    public abstract string? Write(ReadOnlySpan<byte> utf8, Span<byte> field);

    /// <summary>Says what is wrong with the bytes of a field that does not read.</summary>
    public abstract string Explain(ReadOnlySpan<byte> field);

    /// <summary>What a field reads as, or why it does not.</summary>
    public string Describe(ReadOnlySpan<byte> field) =>
        Text(field) is { } text ? $"reads as {text}" : Explain(field);

    /// <summary>The text of a field of <see cref="Length"/> bytes for people; null when it does not read.</summary>
    public string? Text(ReadOnlySpan<byte> field)
    {
        byte[] utf8 = new byte[MaxTextLength];
        return TryFormat(field, utf8, out int written) ? Encoding.ASCII.GetString(utf8, 0, written) : null;
    }

    /// <summary>Why a text is refused that is no number.</summary>
    protected static string NotANumber(ReadOnlySpan<byte> utf8) => utf8.Length > DecimalText.MaxLength
        ? $"the text has {utf8.Length} characters, expected a number of at most {DecimalText.MaxLength}"
        : $"'{Quoted(utf8)}' is not a number";

    /// <summary>The text for a message.</summary>
    protected static string Quoted(ReadOnlySpan<byte> utf8)
    {
        const int max = 60;
        return utf8.Length <= max ? Encoding.UTF8.GetString(utf8) : Encoding.UTF8.GetString(utf8[..max]) + "...";
    }
}

namespace BS2000Bridge.Copybooks.Language;

/// <summary>
/// A text word, the unit in which COPY and REPLACE compare and replace: a word, a literal with its quotes, a separator
/// (<c>:</c> <c>(</c> <c>)</c> <c>.</c>), or <c>==</c>.
/// </summary>
internal readonly struct TextWord(string text, bool spaced, SourcePlace place)
{
    public const string PseudoText = "==";

    public string Text { get; } = text;

    /// <summary>Whether blanks stand before it.</summary>
    public bool Spaced { get; } = spaced;

    public SourcePlace Place { get; } = place;

    /// <summary>Whether it is the same text word. Upper and lower case are the same, except in literals.</summary>
    public bool Is(string text) => Text.Length == text.Length && string.Equals(
        Text, text, Text.IndexOfAny(['"', '\'']) >= 0 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    public TextWord WithSpaced(bool spaced) => new(Text, spaced, Place);

    public override string ToString() => Text;
}

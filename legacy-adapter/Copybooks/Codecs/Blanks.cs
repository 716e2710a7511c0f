namespace BS2000Bridge.Copybooks;

/// <summary>Blanks where a number should be: the commonest fault of all.</summary>
internal static class Blanks
{
    public const byte Ebcdic = 0x40;
    public const byte Ascii = 0x20;

    /// <summary>Whether a field holds nothing but blanks of either code.</summary>
    public static bool Fill(ReadOnlySpan<byte> field) => !field.ContainsAnyExcept(Ebcdic) || !field.ContainsAnyExcept(Ascii);
}

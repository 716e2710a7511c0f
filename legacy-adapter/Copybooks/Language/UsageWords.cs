namespace BS2000Bridge.Copybooks.Language;

/// <summary>The words of the USAGE clause.</summary>
internal static class UsageWords
{
    private static readonly Dictionary<string, Usage> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DISPLAY"] = Usage.Display,
        ["BINARY"] = Usage.Binary,
        ["COMP"] = Usage.Binary,
        ["COMPUTATIONAL"] = Usage.Binary,
        ["COMP-1"] = Usage.Float,
        ["COMPUTATIONAL-1"] = Usage.Float,
        ["COMP-2"] = Usage.Double,
        ["COMPUTATIONAL-2"] = Usage.Double,
        ["COMP-3"] = Usage.Packed,
        ["COMPUTATIONAL-3"] = Usage.Packed,
        ["PACKED-DECIMAL"] = Usage.Packed,
        ["COMP-4"] = Usage.Binary,
        ["COMPUTATIONAL-4"] = Usage.Binary,
        ["COMP-5"] = Usage.NativeBinary,
        ["COMPUTATIONAL-5"] = Usage.NativeBinary,
        ["NATIONAL"] = Usage.National,
    };

    /// <summary>Usages whose bytes mean something only while a program runs, or that other compilers alone have.</summary>
    // Known all the same: "USAGE POINTER" deserves a better answer than "unknown word POINTER".
    private static readonly HashSet<string> Unsupported = new(StringComparer.OrdinalIgnoreCase)
    {
        "DISPLAY-1", "INDEX", "POINTER", "PROCEDURE-POINTER", "FUNCTION-POINTER", "COMP-6", "COMP-N", "COMP-X",
        "COMPUTATIONAL-6", "COMPUTATIONAL-N", "COMPUTATIONAL-X", "BINARY-CHAR", "BINARY-SHORT", "BINARY-LONG", "BINARY-DOUBLE",
        "FLOAT-SHORT", "FLOAT-LONG", "FLOAT-EXTENDED",
    };

    public static bool IsUsage(string word) => Known.ContainsKey(word) || Unsupported.Contains(word);

    public static Usage Parse(Token token) =>
        Known.TryGetValue(token.Text, out Usage usage)
            ? usage
            : throw token.Fail($"found USAGE {token}, expected one of {string.Join(", ", Known.Keys)}");
}

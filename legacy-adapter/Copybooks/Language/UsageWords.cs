namespace BS2000Bridge.Copybooks;

/// <summary>The words of the USAGE clause.</summary>
internal static class UsageWords
{
    private static readonly Dictionary<string, Usage> Known = new(StringComparer.Ordinal)
    {
        ["DISPLAY"] = Usage.Display,
        ["BINARY"] = Usage.Binary,
        ["COMP"] = Usage.Binary,
        ["COMPUTATIONAL"] = Usage.Binary,
        ["COMP-3"] = Usage.Packed,
        ["COMPUTATIONAL-3"] = Usage.Packed,
        ["PACKED-DECIMAL"] = Usage.Packed,
        ["COMP-5"] = Usage.NativeBinary,
        ["COMPUTATIONAL-5"] = Usage.NativeBinary,
    };

    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        "COMP-1", "COMP-2", "COMPUTATIONAL-1", "COMPUTATIONAL-2", "INDEX", "POINTER", "NATIONAL",
    };

    public static bool IsUsage(string word) => Known.ContainsKey(word) || Unsupported.Contains(word);

    public static Usage Parse(TokenStream stream, Token token) =>
        Known.TryGetValue(token.Text, out Usage usage)
            ? usage
            : throw stream.Fail(token, $"found USAGE {token}, expected one of {string.Join(", ", Known.Keys)}");
}

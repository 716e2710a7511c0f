namespace BS2000Bridge.Copybooks.Records;

/// <summary>Lists for people.</summary>
internal static class Words
{
    /// <summary><c>H, D or T</c>.</summary>
    public static string Or(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}

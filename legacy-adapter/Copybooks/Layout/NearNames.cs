namespace BS2000Bridge.Copybooks.Layout;

/// <summary>The names that somebody may have meant.</summary>
internal static class NearNames
{
    private const int Shown = 3;

    public static IEnumerable<string> Of(string wanted, IReadOnlyList<DataItem> items) => items
        .Where(item => !item.IsFiller)
        .Select(item => item.Name)
        .Distinct(StringComparer.OrdinalIgnoreCase)

        // Most wrong names are slips of the finger, or the name of an older copybook.
        .OrderBy(name => Distance(wanted.ToUpperInvariant(), name.ToUpperInvariant()))
        .Take(Shown);

    /// <summary>The edit distance of Levenshtein.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}

namespace BS2000Bridge.Salary.Basics;

/// <summary>Numbers for <c>IN (…)</c>, as many at once as every database takes.</summary>
internal static class SqlLists
{
    private const int AtOnce = 1000;

    /// <summary>Distinct numbers in ascending order, in lists of the SQL's own form.</summary>
    public static IEnumerable<string> Of(IEnumerable<long> numbers)
    {
        long[] sorted = [.. numbers.Distinct().Order()];
        return sorted.Chunk(AtOnce).Select(chunk => string.Join(',', chunk));
    }
}

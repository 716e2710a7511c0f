namespace BS2000Bridge.Services.Columns;

/// <summary>
/// Numbers for <c>IN (…)</c>, in the text of the statement: a parameter each would cost more than the search (SQLite looks every named parameter up
/// in a row).
/// </summary>
public static class NumberLists
{
    /// <summary>So many at once: Db2 takes no longer statements, and a plan is kept for the full lists.</summary>
    internal const int AtOnce = 1000;

    /// <summary>Distinct numbers in ascending order, so that an index is walked in one direction, in lists of at most a thousand.</summary>
    public static IEnumerable<string> Of(IEnumerable<long> numbers)
    {
        long[] sorted = [.. numbers.Distinct().Order()];
        return sorted.Chunk(AtOnce).Select(chunk => string.Join(',', chunk));
    }

    /// <inheritdoc cref="Of(IEnumerable{long})"/>
    public static IEnumerable<string> Of(IEnumerable<int> numbers) => Of(numbers.Select(number => (long)number));
}

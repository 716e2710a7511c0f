namespace BS2000Bridge.Salary;

/// <summary>
/// Years to be computed at once: all that are marked of consecutive insured. A source reads what it needs of them by joining
/// <see cref="Years"/> with <see cref="Parameters"/>.
/// </summary>
public sealed class PendingBatch
{
    internal PendingBatch(ChargeBasis basis, IReadOnlyList<YearKey> keys) =>
        (Keys, Parameters) = (keys, new PendingParameters((int)basis, keys[0].Insured, keys[^1].Insured));

    /// <summary>The years, in their order.</summary>
    public IReadOnlyList<YearKey> Keys { get; }

    /// <summary>The years as a table <c>p</c> with the columns insured, employer and of_year, each year once.</summary>
    public static string Years =>
        "(SELECT DISTINCT insured, employer, of_year FROM salary_pending WHERE basis = @Basis AND insured >= @First AND insured <= @Last) p";

    /// <summary>The parameters of <see cref="Years"/>.</summary>
    public PendingParameters Parameters { get; }

    /// <summary>Where the rows of each year stand among rows that are in the order of the years.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="keyOf">The year of a row; one of <see cref="Keys"/>.</param>
    /// <returns>For each of <see cref="Keys"/> a range.</returns>
    public Range[] RangesOf<T>(IReadOnlyList<T> rows, Func<T, YearKey> keyOf)
    {
        var ranges = new Range[Keys.Count];
        int at = 0;
        for (int i = 0; i < ranges.Length; i++)
        {
            int first = at;
            while (at < rows.Count && keyOf(rows[at]) == Keys[i])
            {
                at++;
            }

            ranges[i] = first..at;
        }

        return at == rows.Count ? ranges : throw new ArgumentException("The rows are not in the order of the years.", nameof(rows));
    }
}

/// <summary>What names the years of a batch in SQL.</summary>
/// <param name="Basis">The number of the basis.</param>
/// <param name="First">The first insured.</param>
/// <param name="Last">The last insured, included.</param>
public sealed record PendingParameters(int Basis, long First, long Last);

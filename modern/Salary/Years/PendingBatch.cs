using System.Data.Common;

namespace BS2000Bridge.Salary.Years;

/// <summary>
/// Years to be computed at once: all that are marked of consecutive insured. A source reads what it needs of them by joining
/// <see cref="Years"/> with <see cref="Parameters"/>.
/// </summary>
internal sealed class PendingBatch
{
    private const string Marks = "SELECT employer, insured, of_year, MIN(marked_at) FROM salary_pending WHERE basis = @Basis";
    private const string Order = "GROUP BY insured, employer, of_year ORDER BY insured, employer, of_year";

    private readonly IReadOnlyList<(YearKey Key, long FirstMarkedAt)> _marks;

    private PendingBatch(ChargeBasis basis, IReadOnlyList<(YearKey Key, long FirstMarkedAt)> marks)
    {
        _marks = marks;
        Keys = [.. marks.Select(mark => mark.Key)];
        Parameters = new PendingParameters((int)basis, Keys[0].Insured.Value, Keys[^1].Insured.Value);
    }

    /// <summary>The years, in their order.</summary>
    public IReadOnlyList<YearKey> Keys { get; }

    /// <summary>The years as a table <c>p</c> with the columns insured, employer and of_year, each year once.</summary>
    public static string Years =>
        "(SELECT DISTINCT insured, employer, of_year FROM salary_pending WHERE basis = @Basis AND insured >= @First AND insured <= @Last) p";

    /// <summary>The parameters of <see cref="Years"/>.</summary>
    public PendingParameters Parameters { get; }

    /// <summary>The first years that are marked; null when none is.</summary>
    /// <param name="reading">Where from.</param>
    /// <param name="basis">The basis.</param>
    /// <param name="max">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PendingBatch?> NextAsync(ReadTransaction reading, ChargeBasis basis, int max, CancellationToken cancellationToken)
    {
        string sql = reading.Limited($"{Marks} {Order}", max);
        List<(YearKey Key, long)> marks = await reading.RowsAsync(sql, new { Basis = (int)basis }, ReadMark, cancellationToken).ConfigureAwait(false);
        if (marks.Count == max && marks[0].Key.Insured != marks[^1].Key.Insured)
        {
            // The years of the last insured may go on; they wait for the next batch.
            InsuredNumber last = marks[^1].Key.Insured;
            marks.RemoveAll(mark => mark.Key.Insured == last);
        }

        return marks.Count == 0 ? null : new PendingBatch(basis, marks);
    }

    /// <summary>
    /// Whether nobody has computed one of these years since the batch was read: who books a year takes away the marks that it saw, of which
    /// the first is among those that every earlier reader saw.
    /// </summary>
    public async Task<bool> StandsAsync(UnitOfWork work, long seenUntil, CancellationToken cancellationToken)
    {
        var parameters = new { Parameters.Basis, Parameters.First, Parameters.Last, seenUntil };
        List<(YearKey Key, long)> now = await work.RowsAsync($"{Marks} AND insured >= @First AND insured <= @Last AND marked_at <= @seenUntil {Order}", parameters, ReadMark, cancellationToken).ConfigureAwait(false);
        return now.SequenceEqual(_marks);
    }

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

    private static (YearKey Key, long FirstMarkedAt) ReadMark(DbDataReader row) => (YearKey.FromTrusted(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)), row.GetInt64(3));
}

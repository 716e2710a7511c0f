using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Years;

namespace BS2000Bridge.Salary.Charges;

/// <summary>
/// What is booked for some years, and what has to be booked for it to be what the years' computation gives: for a month with the same result nothing, for
/// one with another result a reversal and a recharge, for a new month, or a new part of one, a charge. What is booked is never changed.
/// </summary>
internal sealed class ChargeBook
{
    private readonly List<ChargeRow> _rows;
    private readonly Range[] _ranges;

    private ChargeBook(List<ChargeRow> rows, Range[] ranges) => (_rows, _ranges) = (rows, ranges);

    /// <summary>Reads what is booked for the years of a batch.</summary>
    public static async Task<ChargeBook> LoadAsync(ReadTransaction reading, PendingBatch batch, CancellationToken cancellationToken)
    {
        string sql = $"""
            SELECT {ChargeRow.Columns} FROM {PendingBatch.Years}
            JOIN salary_charge c ON c.insured = p.insured AND c.employer = p.employer AND c.period > p.of_year * 100 AND c.period <= p.of_year * 100 + 12
            WHERE c.basis = @Basis ORDER BY p.insured, p.employer, p.of_year, c.period, c.id
            """;
        List<ChargeRow> rows = await reading.RowsAsync(sql, batch.Parameters, ChargeRow.Read, cancellationToken).ConfigureAwait(false);
        return new ChargeBook(rows, batch.RangesOf(rows, row => row.Year));
    }

    /// <summary>What has to be booked for a year of the batch; without numbers yet.</summary>
    /// <param name="index">The year's place in the batch.</param>
    /// <param name="basis">The basis.</param>
    /// <param name="year">The year as it was computed.</param>
    public List<ChargeRow> ToBook(int index, ChargeBasis basis, ComputedYear year)
    {
        (int offset, int length) = _ranges[index].GetOffsetAndLength(_rows.Count);
        List<ChargeRow> booked = _rows.GetRange(offset, length);
        var standing = booked.FindAll(row => row.Kind != ChargeKind.Reversal && !booked.Exists(other => other.Reverses == row.Id));
        var rows = new List<ChargeRow>(year.Charges.Count);
        SortedSet<YearMonth> periods = [.. standing.Select(row => row.Period), .. year.Charges.Select(charge => charge.Period)];
        foreach (YearMonth period in periods)
        {
            List<ChargeRow> before = standing.FindAll(row => row.Period == period);
            List<ComputedCharge> after = [.. year.Charges.Where(charge => charge.Period == period)];
            _ = after.RemoveAll(charge => before.Find(charge.SameAs) is { } same && before.Remove(same));
            bool isCorrected = before.Count > 0 || booked.Exists(row => row.Period == period && row.Kind == ChargeKind.Reversal);
            rows.AddRange(before.Select(row => row.ToReversal()));
            rows.AddRange(after.Select(charge => ToRow(basis, year.Key, charge, isCorrected ? ChargeKind.Recharge : ChargeKind.Charge)));
        }

        return rows;
    }

    private static ChargeRow ToRow(ChargeBasis basis, YearKey year, ComputedCharge charge, ChargeKind kind) => new()
    {
        Basis = basis,
        Kind = kind,
        Employer = year.Employer,
        Insured = year.Insured,
        Period = charge.Period,
        ResourceId = charge.ResourceId,
        NetWage = charge.NetWage,
        Lines = charge.Lines,
        Case = charge.Case(),
    };
}

using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary;

/// <summary>
/// What is booked for some years, and what has to be booked so that it is what the years come to: of a month that comes out as it stands
/// nothing; of one that comes out otherwise a reversal of each standing charge, and a recharge; of a new one a charge. Nothing is changed.
/// </summary>
internal sealed class ChargeBook
{
    private readonly List<ChargeRow> _rows;
    private readonly Range[] _ranges;

    private ChargeBook(List<ChargeRow> rows, Range[] ranges) => (_rows, _ranges) = (rows, ranges);

    /// <summary>Reads what is booked for the years of a batch.</summary>
    public static async Task<ChargeBook> LoadAsync(Reading reading, PendingBatch batch, CancellationToken cancellation)
    {
        string sql = $"""
            SELECT {ChargeRow.Columns} FROM {PendingBatch.Years}
            JOIN salary_charge c ON c.insured = p.insured AND c.employer = p.employer AND c.period > p.of_year * 100 AND c.period <= p.of_year * 100 + 12
            WHERE c.basis = @Basis ORDER BY p.insured, p.employer, p.of_year, c.period, c.id
            """;
        List<ChargeRow> rows = await reading.RowsAsync(sql, batch.Parameters, ChargeRow.Read, cancellation).ConfigureAwait(false);
        return new ChargeBook(rows, batch.RangesOf(rows, row => row.Year));
    }

    /// <summary>What has to be booked for a year of the batch; without numbers yet.</summary>
    /// <param name="index">The year's place in the batch.</param>
    /// <param name="basis">The basis.</param>
    /// <param name="year">What it comes to.</param>
    public List<ChargeRow> ToBook(int index, ChargeBasis basis, ComputedYear year)
    {
        (int offset, int length) = _ranges[index].GetOffsetAndLength(_rows.Count);
        List<ChargeRow> booked = _rows.GetRange(offset, length);
        var standing = booked.FindAll(row => row.Kind != ChargeKind.Reversal && !booked.Exists(other => other.Reverses == row.Id));
        var rows = new List<ChargeRow>(year.Charges.Count);
        SortedSet<int> periods = [.. standing.Select(row => row.Period), .. year.Charges.Select(charge => charge.Period.ToYyyyMm())];
        foreach (int period in periods)
        {
            List<ChargeRow> before = standing.FindAll(row => row.Period == period);
            ComputedCharge[] after = [.. year.Charges.Where(charge => charge.Period.ToYyyyMm() == period)];
            if (before.Count != after.Length || before.Zip(after).Any(pair => !pair.Second.SameAs(pair.First)))
            {
                rows.AddRange(before.Select(row => row.ToReversal()));
                ChargeKind kind = booked.Exists(row => row.Period == period) ? ChargeKind.Recharge : ChargeKind.Charge;
                rows.AddRange(after.Select(charge => ToRow(basis, year.Key, charge, kind)));
            }
        }

        return rows;
    }

    private static ChargeRow ToRow(ChargeBasis basis, YearKey year, ComputedCharge charge, ChargeKind kind) => new()
    {
        Basis = basis,
        Kind = kind,
        Insured = year.Insured,
        Employer = year.Employer,
        Period = charge.Period.ToYyyyMm(),
        ResourceId = charge.ResourceId,
        NetWage = charge.NetWage,
        Lines = charge.Lines,
        Case = charge.Case(),
    };
}

using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary;

/// <summary>
/// What is booked for some years, and what has to be booked so that it is what the years come to: of a month that comes out as it stands
/// nothing; of one that comes out otherwise a reversal of each standing charge, and a recharge; of a new one a charge. Nothing is changed.
/// </summary>
internal sealed class ChargeBook
{
    private readonly PendingBatch _batch;
    private readonly List<ChargeRow> _rows;
    private readonly Range[] _ranges;

    private ChargeBook(PendingBatch batch, List<ChargeRow> rows) =>
        (_batch, _rows, _ranges) = (batch, rows, batch.RangesOf(rows, row => row.Year));

    /// <summary>Reads what is booked for the years of a batch.</summary>
    public static async Task<ChargeBook> LoadAsync(Reading reading, PendingBatch batch, CancellationToken cancellation)
    {
        string sql = $"""
            SELECT {ChargeRow.Columns} FROM {PendingBatch.Years}
            JOIN salary_charge c ON c.insured = p.insured AND c.employer = p.employer AND c.period > p.of_year * 100 AND c.period <= p.of_year * 100 + 12
            WHERE c.basis = @Basis ORDER BY p.insured, p.employer, p.of_year, c.period, c.id
            """;
        return new ChargeBook(batch, await reading.RowsAsync(sql, batch.Parameters, ChargeRow.Read, cancellation).ConfigureAwait(false));
    }

    /// <summary>What has to be booked for a year of the batch; without numbers yet.</summary>
    /// <param name="index">The year's place in the batch.</param>
    /// <param name="basis">The basis.</param>
    /// <param name="year">What it comes to.</param>
    public IEnumerable<ChargeRow> ToBook(int index, ChargeBasis basis, ComputedYear year)
    {
        (int offset, int length) = _ranges[index].GetOffsetAndLength(_rows.Count);
        List<ChargeRow> booked = _rows.GetRange(offset, length);
        HashSet<int> reversed = [.. booked.Select(row => row.Reverses).OfType<int>()];
        ILookup<int, ChargeRow> standing = booked.Where(row => row.Kind != ChargeKind.Reversal && !reversed.Contains(row.Id)).ToLookup(row => row.Period);
        ILookup<int, ComputedCharge> computed = year.Charges.ToLookup(charge => charge.Period.ToYyyyMm());
        foreach (int period in standing.Select(month => month.Key).Union(computed.Select(month => month.Key)).Order())
        {
            ChargeRow[] before = [.. standing[period]];
            ComputedCharge[] after = [.. computed[period]];
            if (before.Length == after.Length && before.Zip(after).All(pair => pair.Second.SameAs(pair.First)))
            {
                continue;
            }

            foreach (ChargeRow row in before)
            {
                yield return row.ToReversal();
            }

            bool wasCharged = booked.Exists(row => row.Period == period);
            foreach (ComputedCharge charge in after)
            {
                yield return ToRow(basis, year.Key, charge, wasCharged ? ChargeKind.Recharge : ChargeKind.Charge);
            }
        }
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

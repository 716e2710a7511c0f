using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Computation;
using BS2000Bridge.Salary.Years;
using Google.Protobuf;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>
/// Computes years of incomes. Each occupation has its own ceilings (art. 39 al. 5, 241 al. 3 CSS); a month is charged once it is over, so
/// that a provisional income of a whole year is charged month by month.
/// </summary>
/// <param name="library">The parameters of the law.</param>
/// <param name="clock">Says which months are over.</param>
internal sealed class IncomeYears(ParameterLibrary library, TimeProvider clock) : IChargeSource
{
    private readonly IncomeCalculators _calculators = new(library);

    /// <inheritdoc/>
    public ChargeBasis Basis => ChargeBasis.Income;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ComputedYear>> ComputeAsync(ReadTransaction reading, PendingBatch batch, CancellationToken cancellationToken)
    {
        string sql = $"""
            SELECT {IncomeRow.Columns} FROM {PendingBatch.Years} JOIN salary_income n ON n.insured = p.insured AND n.payer = p.employer AND n.of_year = p.of_year
            WHERE n.known_until IS NULL ORDER BY p.insured, p.employer, p.of_year, n.occupation, n.voluntary, n.first_month
            """;
        List<IncomeRow> incomes = await reading.RowsAsync(sql, batch.Parameters, IncomeRow.Read, cancellationToken).ConfigureAwait(false);
        Range[] ranges = batch.RangesOf(incomes, row => row.Year);
        LocalDate today = Luxembourg.Today(clock);
        YearMonth last = new YearMonth(today.Year, today.Month).PlusMonths(-1);
        var years = new ComputedYear[batch.Keys.Count];
        Parallel.For(0, years.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            (int offset, int length) = ranges[i].GetOffsetAndLength(incomes.Count);
            years[i] = Compute(batch.Keys[i], incomes.GetRange(offset, length), last);
        });
        return years;
    }

    private ComputedYear Compute(YearKey key, List<IncomeRow> incomes, YearMonth last)
    {
        try
        {
            IEnumerable<ComputedCharge> charges = incomes.GroupBy(row => (row.Occupation, row.Voluntary)).SelectMany(activity => Compute(activity, last));
            return new ComputedYear(key, [.. charges.OrderBy(charge => charge.Period)]);
        }
        catch (MissingParameterException missing)
        {
            return new ComputedYear(key, [], missing.ToFailure());
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // The law's computation refuses a factor that there is not.
            return new ComputedYear(key, [], new DomainFailure(ErrorReason.InvalidField, fault.Message));
        }
    }

    private List<ComputedCharge> Compute(IEnumerable<IncomeRow> activity, YearMonth last)
    {
        var charges = new List<ComputedCharge>();
        var year = default(YearToDate);
        foreach (IncomeRow row in activity)
        {
            foreach ((YearMonth month, Values.Money income) in IncomeMonths.Of(row).TakeWhile(part => part.Month <= last))
            {
                IncomeCase one = IncomeMonths.CaseOf(row, month, income) with { YearToDate = year };
                var lines = default(ContributionLines);
                IncomeCalculator calculator = _calculators.Of(month);
                calculator.Compute(in one, ref lines);
                year = calculator.YearAfter(in one, in lines);
                charges.Add(new ComputedCharge { Period = month, ResourceId = row.Id, Lines = lines, Case = () => one.ToMessage(row.Payer, row.Insured).ToByteArray() });
            }
        }

        return charges;
    }
}

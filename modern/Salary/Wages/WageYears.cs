using System.Data.Common;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Affiliations;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Computation;
using BS2000Bridge.Salary.Years;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Computes years of wages from declarations, affiliations, employers' terms and openings.</summary>
/// <param name="calculators">The law's calculators.</param>
internal sealed class WageYears(CalculatorsByMonth calculators) : IChargeSource
{
    /// <inheritdoc/>
    public ChargeBasis Basis => ChargeBasis.Wage;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ComputedYear>> ComputeAsync(ReadTransaction reading, PendingBatch batch, CancellationToken cancellationToken)
    {
        List<WageRow> wages = await ReadAsync(
            $"{WageRow.PayColumns} FROM {PendingBatch.Years} JOIN salary_wage w ON w.insured = p.insured AND w.employer = p.employer AND w.period > p.of_year * 100 AND w.period <= p.of_year * 100 + 12",
            "w.accepted_at IS NOT NULL AND w.superseded_at IS NULL AND w.rejected_at IS NULL ORDER BY p.insured, p.employer, p.of_year, w.period, w.first_day",
            WageRow.ReadPay).ConfigureAwait(false);
        List<(KnownAffiliation Affiliation, int Year)> affiliations = await ReadAsync(
            $"{AffiliationRow.Columns}, p.of_year FROM {PendingBatch.Years} JOIN salary_affiliation a ON a.insured = p.insured AND a.employer = p.employer",
            "a.known_until IS NULL AND a.cancelled = 0 ORDER BY p.insured, p.employer, p.of_year, a.entry_day",
            row => (AffiliationRow.Read(row).ToKnown(), row.GetInt32(12))).ConfigureAwait(false);
        List<(YearKey Key, Opening Opening)> openings = await ReadAsync(
            $"p.employer, p.insured, p.of_year, o.content FROM {PendingBatch.Years} JOIN salary_opening o ON o.insured = p.insured AND o.employer = p.employer AND o.of_year = p.of_year",
            "o.known_until IS NULL ORDER BY p.insured, p.employer, p.of_year",
            row => (YearKey.FromTrusted(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)), Opening.Parser.ParseFrom((byte[])row[3]))).ConfigureAwait(false);
        IReadOnlyDictionary<EmployerNumber, KnownEmployer> employers = await AffiliationReader.EmployersAsync(reading, batch.Keys.Select(key => key.Employer), cancellationToken).ConfigureAwait(false);

        Range[] wagesOf = batch.RangesOf(wages, row => row.Year);
        Range[] affiliationsOf = batch.RangesOf(affiliations, row => new YearKey(row.Affiliation.Employer, row.Affiliation.Insured, row.Year));
        Range[] openingsOf = batch.RangesOf(openings, row => row.Key);
        var years = new ComputedYear[batch.Keys.Count];
        Parallel.For(0, years.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            YearKey key = batch.Keys[i];
            var year = new WageYear(key, employers.GetValueOrDefault(key.Employer), Slice(affiliations, affiliationsOf[i]).ConvertAll(row => row.Affiliation));
            years[i] = Compute(year, Slice(wages, wagesOf[i]), Slice(openings, openingsOf[i]).FirstOrDefault().Opening);
        });
        return years;

        Task<List<T>> ReadAsync<T>(string columnsAndTables, string condition, Func<DbDataReader, T> read) =>
            reading.RowsAsync($"SELECT {columnsAndTables} WHERE {condition}", batch.Parameters, read, cancellationToken);
    }

    private static List<T> Slice<T>(List<T> rows, Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(rows.Count);
        return rows.GetRange(offset, length);
    }

    private ComputedYear Compute(WageYear year, List<WageRow> wages, Opening? opening)
    {
        try
        {
            return year.Compute(calculators, wages, opening);
        }
        catch (MissingParameterException missing)
        {
            return new ComputedYear(year.Key, [], missing.ToFailure());
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // The law's computation refuses what the directory says of the employer or the affiliation, such as a class that there is not.
            return new ComputedYear(year.Key, [], new DomainFailure(ErrorReason.InvalidField, fault.Message));
        }
    }
}

using System.Data.Common;
using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Directory;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Charges;

/// <summary>Computes years of wages from declarations, affiliations, employers' terms and openings.</summary>
/// <param name="calculators">The law's calculators.</param>
internal sealed class WageYears(CalculatorsByMonth calculators) : IChargeSource
{
    /// <inheritdoc/>
    public ChargeBasis Basis => ChargeBasis.Wage;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ComputedYear>> ComputeAsync(ReadTransaction reading, PendingBatch batch, CancellationToken cancellation)
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
            $"p.insured, p.employer, p.of_year, o.content FROM {PendingBatch.Years} JOIN salary_opening o ON o.insured = p.insured AND o.employer = p.employer AND o.of_year = p.of_year",
            "o.known_until IS NULL ORDER BY p.insured, p.employer, p.of_year",
            row => (new YearKey(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)), Opening.Parser.ParseFrom((byte[])row[3]))).ConfigureAwait(false);
        IReadOnlyDictionary<long, KnownEmployer> employers = await AffiliationDirectory.EmployersAsync(reading, batch.Keys.Select(key => key.Employer), cancellation).ConfigureAwait(false);

        Range[] wagesOf = batch.RangesOf(wages, row => new YearKey(row.Insured, row.Employer, row.Period / 100));
        Range[] affiliationsOf = batch.RangesOf(affiliations, row => new YearKey(row.Affiliation.Insured, row.Affiliation.Employer, row.Year));
        Range[] openingsOf = batch.RangesOf(openings, row => row.Key);
        var years = new ComputedYear[batch.Keys.Count];
        Parallel.For(0, years.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            YearKey key = batch.Keys[i];
            var year = new WageYear(key, employers.GetValueOrDefault(key.Employer), Slice(affiliations, affiliationsOf[i]).ConvertAll(row => row.Affiliation));
            years[i] = Compute(year, Slice(wages, wagesOf[i]), Slice(openings, openingsOf[i]).FirstOrDefault().Opening);
        });
        return years;

        Task<List<T>> ReadAsync<T>(string columnsAndTables, string condition, Func<DbDataReader, T> read) =>
            reading.RowsAsync($"SELECT {columnsAndTables} WHERE {condition}", batch.Parameters, read, cancellation);
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
            return new ComputedYear(year.Key, [], new DomainFailure(ErrorReason.ParameterUnknown, missing.Message)
            {
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["parameter"] = missing.ParameterId,
                    ["date"] = missing.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                    ["population"] = missing.Population?.Name ?? "",
                },
            });
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // The law's computation refuses what the directory says of the employer or the affiliation, such as a class that there is not.
            return new ComputedYear(year.Key, [], new DomainFailure(ErrorReason.InvalidField, fault.Message));
        }
    }
}

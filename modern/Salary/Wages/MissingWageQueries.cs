using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Services.Questions;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Finds the affiliations of which a month's wage is missing (SALMAN). Thread-safe.</summary>
/// <remarks>
/// All pages show one state: declarations as of the instant of the first page, affiliations as of the last change of this employer that was learnt by then.
/// These have instants of their own, those of the affiliation domain, and are learnt in their order, so anything learnt between two pages is later.
/// </remarks>
internal sealed class MissingWageQueries(Database database, TimeProvider clock)
{
    private const int DueDay = 24;
    private const int FirstPeriod = 201_901;
    private const int NumbersOfAPosition = 3;

    /// <summary>A page of affiliations, by insured and entry. Wages before 2019 are not asked for.</summary>
    /// <exception cref="Grpc.Core.RpcException">A field of the request cannot be taken.</exception>
    public async Task<ListMissingWageDeclarationsResponse> ListAsync(ListMissingWageDeclarationsRequest request, CancellationToken cancellationToken)
    {
        (EmployerNumber employer, YearMonth period, int size) = Read(request);
        PageToken? after = PageToken.Read(request, request.PageToken, NumbersOfAPosition);
        var response = new ListMissingWageDeclarationsResponse();
        if (period.ToYyyyMm() < FirstPeriod)
        {
            return response;
        }

        await using AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(database, SalarySchema.Domain, clock, asOf: null, after, cancellationToken).ConfigureAwait(false);
        long learntAt = after?.Position[0] ?? await LearntAtAsync(snapshot.Transaction, employer, cancellationToken).ConfigureAwait(false);
        var parameters = new
        {
            employer = employer.Value,

            // The column holds the contract's numbers, which are one more than those of the values.
            lastOfWages = (int)Contracts.Affiliation.V1.Occupation.CivilServant,
            lastDay = period.FirstDay.PlusDays(period.Days - 1).ToNumber(),
            firstDay = period.FirstDay.ToNumber(),
            period = period.ToYyyyMm(),
            learntAt,
            at = snapshot.At,
            insured = after?.Position[1] ?? 0,
            entry = after?.Position[2] ?? 0,
        };
        List<(InsuredNumber Insured, int Entry)> rows = await MissingAsync(snapshot.Transaction, parameters, size + 1, cancellationToken).ConfigureAwait(false);
        LocalDate dueOn = period.PlusMonths(1).FirstDay.PlusDays(DueDay - 1);
        response.Missing.Add(rows.Take(size).Select(row => new ListMissingWageDeclarationsResponse.Types.Missing
        {
            InsuredNumber = row.Insured.ToString(),
            Affiliation = $"affiliations/{employer}/{row.Insured}/{row.Entry:00000000}",
            DueOn = dueOn.ToMessage(),
        }));
        if (rows.Count > size)
        {
            (InsuredNumber insured, int entry) = rows[size - 1];
            response.NextPageToken = new PageToken(snapshot.At, [learntAt, insured.Value, entry]).ToText(request);
        }

        return response;
    }

    private static (EmployerNumber Employer, YearMonth Period, int Size) Read(ListMissingWageDeclarationsRequest request)
    {
        var faults = new InvalidFields();
        EmployerNumber? employer = faults.Employer("employer_number", request.EmployerNumber);
        int size = PageSize.Read(request.PageSize, faults);
        if (!request.Period.TryToValue(out YearMonth period))
        {
            faults.Add("period", "expected a year of 1 to 9999 and a month of 1 to 12");
        }

        return faults.ToFailure() is { } failure ? throw failure.ToRpcException() : (employer!.Value, period, size);
    }

    private static Task<long> LearntAtAsync(ReadTransaction reading, EmployerNumber employer, CancellationToken cancellationToken) =>
        reading.ScalarAsync<long>("SELECT COALESCE(MAX(known_from), 0) FROM salary_affiliation WHERE employer = @employer", new { employer = employer.Value }, cancellationToken);

    private static Task<List<(InsuredNumber Insured, int Entry)>> MissingAsync(ReadTransaction reading, object parameters, int max, CancellationToken cancellationToken)
    {
        const string Sql = """
            SELECT a.insured, a.entry_day FROM salary_affiliation a
            WHERE a.employer = @employer AND a.known_from <= @learntAt AND (a.known_until IS NULL OR a.known_until > @learntAt) AND a.cancelled = 0 AND a.occupation <= @lastOfWages
            AND a.entry_day <= @lastDay AND (a.exit_day IS NULL OR a.exit_day >= @firstDay)
            AND (a.insured > @insured OR (a.insured = @insured AND a.entry_day > @entry))
            AND NOT EXISTS (SELECT 1 FROM salary_wage w WHERE w.insured = a.insured AND w.employer = a.employer AND w.period = @period AND w.recorded_at <= @at
                AND (w.superseded_at IS NULL OR w.superseded_at > @at) AND (w.rejected_at IS NULL OR w.rejected_at > @at)
                AND w.period * 100 + w.last_day >= a.entry_day AND (a.exit_day IS NULL OR w.period * 100 + w.first_day <= a.exit_day))
            ORDER BY a.insured, a.entry_day
            """;
        return reading.RowsAsync(reading.Limited(Sql, max), parameters, row => (InsuredNumber.FromTrusted(row.GetInt64(0)), row.GetInt32(1)), cancellationToken);
    }
}

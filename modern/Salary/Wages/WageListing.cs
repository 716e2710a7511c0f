using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Storage;
using NodaTime;
using Missing = BS2000Bridge.Contracts.Salary.V1.ListMissingWageDeclarationsResponse.Types.Missing;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Answers questions about wage declarations.</summary>
internal sealed class WageListing(Database database)
{
    private const int DueDay = 24;
    private const int FirstPeriod = 201_901;

    /// <summary>One declaration, as it stands now.</summary>
    public async Task<RecordedWageDeclaration> GetAsync(string name, CancellationToken cancellation)
    {
        int id = Names.Read(name, WageRow.NamePrefix);
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<WageRow> found = await reading.RowsAsync($"SELECT {WageRow.Columns} FROM salary_wage w WHERE w.id = @id", new { id }, WageRow.Read, cancellation).ConfigureAwait(false);
        return found.Count == 1 ? found[0].ToMessage(long.MaxValue) : throw Names.NotFound(name);
    }

    /// <summary>A page of declarations.</summary>
    public async Task<ListWageDeclarationsResponse> ListAsync(ListWageDeclarationsRequest request, CancellationToken cancellation)
    {
        Question question = Question.Read(request.EmployerNumber, request.InsuredNumber, request.Periods, request.AsOf, request.PageSize);
        ListWageDeclarationsRequest asked = request.Clone();
        asked.PageToken = "";
        string conditions = question.Conditions("w", PageToken.Read(request.PageToken, asked, 4), out object parameters);
        string standing = request.IncludeSuperseded ? "" : " AND (w.superseded_at IS NULL OR w.superseded_at > @KnownAt)";
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        string sql = reading.Limited($"SELECT {WageRow.Columns} FROM salary_wage w WHERE {conditions}{standing} ORDER BY w.period, w.insured, w.recorded_at, w.id", question.Size + 1);
        List<WageRow> rows = await reading.RowsAsync(sql, parameters, WageRow.Read, cancellation).ConfigureAwait(false);
        var response = new ListWageDeclarationsResponse();
        response.WageDeclarations.Add(rows.Take(question.Size).Select(row => row.ToMessage(question.KnownAt)));
        if (rows.Count > question.Size)
        {
            WageRow last = rows[question.Size - 1];
            response.NextPageToken = PageToken.Create(asked, last.Period, last.Insured, last.RecordedAt, last.Id);
        }

        return response;
    }

    /// <summary>A page of the affiliations of which a month's wage is missing (SALMAN). Wages before 2019 are not asked for.</summary>
    public async Task<ListMissingWageDeclarationsResponse> ListMissingAsync(ListMissingWageDeclarationsRequest request, CancellationToken cancellation)
    {
        var faults = new List<FieldFault>();
        long employer = Question.ReadEmployer(request.EmployerNumber, faults);
        int size = Question.ReadSize(request.PageSize, faults);
        if (!request.Period.TryToValue(out YearMonth period))
        {
            faults.Add(new FieldFault("period", "expected a year of 1 to 9999 and a month of 1 to 12"));
        }

        if (faults.Count > 0)
        {
            throw DomainFailure.Invalid(faults).ToRpcException();
        }

        ListMissingWageDeclarationsRequest asked = request.Clone();
        asked.PageToken = "";
        long[] place = PageToken.Read(request.PageToken, asked, 2);
        var response = new ListMissingWageDeclarationsResponse();
        if (period.ToYyyyMm() < FirstPeriod)
        {
            return response;
        }

        LocalDate dueOn = period.PlusMonths(1).FirstDay.PlusDays(DueDay - 1);
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<(long Insured, int Entry)> rows = await MissingAsync(reading, employer, period, place, size + 1, cancellation).ConfigureAwait(false);
        response.Missing.Add(rows.Take(size).Select(row => new Missing
        {
            InsuredNumber = NumberText.Of(row.Insured),
            Affiliation = $"affiliations/{NumberText.Of(employer)}/{NumberText.Of(row.Insured)}/{row.Entry:00000000}",
            DueOn = dueOn.ToMessage(),
        }));
        if (rows.Count > size)
        {
            response.NextPageToken = PageToken.Create(asked, rows[size - 1].Insured, rows[size - 1].Entry);
        }

        return response;
    }

    private static Task<List<(long Insured, int Entry)>> MissingAsync(ReadTransaction reading, long employer, YearMonth period, long[] place, int most, CancellationToken cancellation)
    {
        const string Sql = """
            SELECT a.insured, a.entry_day FROM salary_affiliation a
            WHERE a.employer = @employer AND a.known_until IS NULL AND a.cancelled = 0 AND a.occupation <= @lastOfWages
            AND a.entry_day <= @lastDay AND (a.exit_day IS NULL OR a.exit_day >= @firstDay)
            AND (a.insured > @insured OR (a.insured = @insured AND a.entry_day > @entry))
            AND NOT EXISTS (SELECT 1 FROM salary_wage w WHERE w.insured = a.insured AND w.employer = a.employer AND w.period = @period
                AND w.superseded_at IS NULL AND w.rejected_at IS NULL
                AND w.period * 100 + w.last_day >= a.entry_day AND (a.exit_day IS NULL OR w.period * 100 + w.first_day <= a.exit_day))
            ORDER BY a.insured, a.entry_day
            """;
        var parameters = new
        {
            employer,
            lastOfWages = (int)Occupation.CivilServant,
            lastDay = Days.ToNumber(period.FirstDay.PlusDays(period.Days - 1)),
            firstDay = Days.ToNumber(period.FirstDay),
            period = period.ToYyyyMm(),
            insured = place[0],
            entry = place[1],
        };
        return reading.RowsAsync(reading.Limited(Sql, most), parameters, row => (row.GetInt64(0), row.GetInt32(1)), cancellation);
    }
}

using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;
using Grpc.Core;
using NodaTime;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Answers questions for incapacities. Thread-safe.</summary>
internal sealed class IncapacityQueries(Database database, ParameterLibrary library)
{
    private const int ReimbursementColumn = 10;

    /// <summary>A page of periods, by insured, first day and number.</summary>
    /// <exception cref="RpcException">A field of the request cannot be taken.</exception>
    public async Task<ListIncapacitiesResponse> ListAsync(ListIncapacitiesRequest request, CancellationToken cancellation)
    {
        Question question = Question.Read(request.EmployerNumber, request.InsuredNumber, request.Periods, request.AsOf, request.PageSize);
        ListIncapacitiesRequest asked = request.Clone();
        asked.PageToken = "";
        long[] place = PageToken.Read(request.PageToken, asked, 3);
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<(IncapacityRow Row, Money? Reimbursement)> found = await reading.RowsAsync(
            reading.Limited(SqlOf(question), question.Size + 1),
            new
            {
                question.Employer,
                question.Insured,
                question.FirstPeriod,
                question.LastPeriod,
                question.KnownAt,
                AfterInsured = place[0],
                AfterDay = (int)place[1],
                AfterId = (int)place[2],
            },
            row => (IncapacityRow.Read(row), row.NumberAt(ReimbursementColumn) is { } cents ? new Money(cents) : (Money?)null),
            cancellation).ConfigureAwait(false);
        var response = new ListIncapacitiesResponse();
        response.Incapacities.Add(found.Take(question.Size).Select(one => one.Row.ToMessage(one.Reimbursement)));
        if (found.Count > question.Size)
        {
            IncapacityRow last = found[question.Size - 1].Row;
            response.NextPageToken = PageToken.Create(asked, last.Insured, Days.ToNumber(last.First), last.Id);
        }

        return response;
    }

    /// <summary>Who pays somebody sick on a day.</summary>
    /// <exception cref="MissingParameterException">The law of one of the months is not known.</exception>
    public async Task<ContinuedPay> ContinuedPayAsync(long employer, long insured, LocalDate on, CancellationToken cancellation)
    {
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<IncapacityRow> standing = await IncapacityRow.StandingAsync(reading, [insured], cancellation).ConfigureAwait(false);
        return ContinuedPayRule.On(library, standing.Where(row => row.Employer == employer).Select(row => row.Days), on);
    }

    /// <summary>Conditions that do not narrow the question are left out, for the database to choose by the others.</summary>
    private static string SqlOf(Question question) => $"""
        SELECT {IncapacityRow.Columns}, r.pay + r.cash_benefits + r.health_care + r.pension
        FROM salary_incapacity i LEFT JOIN salary_reimbursement r
            ON r.incapacity_id = i.id AND r.known_from <= @KnownAt AND (r.known_until IS NULL OR r.known_until > @KnownAt)
        WHERE i.known_from <= @KnownAt AND (i.known_until IS NULL OR i.known_until > @KnownAt)
            {(question.Employer == 0 ? "" : "AND i.employer = @Employer")}
            {(question.Insured == 0 ? "" : "AND i.insured = @Insured")}
            AND i.period >= @FirstPeriod AND i.period <= @LastPeriod
            AND (i.insured > @AfterInsured OR (i.insured = @AfterInsured AND (i.first_day > @AfterDay OR (i.first_day = @AfterDay AND i.id > @AfterId))))
        ORDER BY i.insured, i.first_day, i.id
        """;
}

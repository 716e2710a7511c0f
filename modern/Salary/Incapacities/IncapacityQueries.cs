using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Queries;
using BS2000Bridge.Services.Questions;
using Grpc.Core;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Answers questions about incapacities. Thread-safe.</summary>
internal sealed class IncapacityQueries(Database database, TimeProvider clock, ParameterLibrary library)
{
    private const int ReimbursementColumn = 10;
    private const int NumbersOfAPosition = 3;

    /// <summary>A page of periods, by insured, first day and number.</summary>
    /// <exception cref="RpcException">A field of the request cannot be taken.</exception>
    public async Task<ListIncapacitiesResponse> ListAsync(ListIncapacitiesRequest request, CancellationToken cancellationToken)
    {
        MonthQuestion question = MonthQuestion.Read(request.EmployerNumber, request.InsuredNumber, request.Periods, request.PageSize);
        PageToken? after = PageToken.Read(request, request.PageToken, NumbersOfAPosition);
        await using AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(database, SalarySchema.Domain, clock, request.AsOf, after, cancellationToken).ConfigureAwait(false);
        MonthRange months = question.Months.And(snapshot.ValidOn);
        int size = question.Filter.Size;
        List<(IncapacityRow Row, Money? Reimbursement)> found = await snapshot.Transaction.RowsAsync(
            snapshot.Transaction.Limited(SqlOf(question.Filter), size + 1),
            new
            {
                Employer = question.Filter.Employer?.Value,
                Insured = question.Filter.Insured?.Value,
                FirstPeriod = months.First,
                LastPeriod = months.Last,
                KnownAt = snapshot.At,
                AfterInsured = after?.Position[0] ?? 0,
                AfterDay = after?.Position[1] ?? 0,
                AfterId = after?.Position[2] ?? 0,
            },
            row => (IncapacityRow.Read(row), row.NumberAt(ReimbursementColumn) is { } cents ? new Money(cents) : (Money?)null),
            cancellationToken).ConfigureAwait(false);
        var response = new ListIncapacitiesResponse();
        response.Incapacities.Add(found.Take(size).Select(one => one.Row.ToMessage(one.Reimbursement)));
        if (found.Count > size)
        {
            IncapacityRow last = found[size - 1].Row;
            response.NextPageToken = new PageToken(snapshot.At, [last.Insured.Value, last.First.ToNumber(), last.Id]).ToText(request);
        }

        return response;
    }

    /// <summary>Who pays somebody sick on a day.</summary>
    /// <exception cref="MissingParameterException">The law of one of the months is not known.</exception>
    public async Task<ContinuedPay> ContinuedPayAsync(EmployerNumber employer, InsuredNumber insured, LocalDate on, CancellationToken cancellationToken)
    {
        await using ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        List<IncapacityRow> current = await IncapacityRow.CurrentAsync(reading, [insured], cancellationToken).ConfigureAwait(false);
        return ContinuedPayRule.On(library, current.Where(row => row.Employer == employer).Select(row => row.Days), on);
    }

    /// <summary>Conditions that do not narrow the question are left out, for the database to choose by the others.</summary>
    private static string SqlOf(ListFilter filter) => $"""
        SELECT {IncapacityRow.Columns}, r.pay + r.cash_benefits + r.health_care + r.pension
        FROM salary_incapacity i LEFT JOIN salary_reimbursement r
            ON r.incapacity_id = i.id AND r.known_from <= @KnownAt AND (r.known_until IS NULL OR r.known_until > @KnownAt)
        WHERE i.known_from <= @KnownAt AND (i.known_until IS NULL OR i.known_until > @KnownAt)
            {(filter.Employer is null ? "" : "AND i.employer = @Employer")}
            {(filter.Insured is null ? "" : "AND i.insured = @Insured")}
            AND i.period >= @FirstPeriod AND i.period <= @LastPeriod
            AND (i.insured > @AfterInsured OR (i.insured = @AfterInsured AND (i.first_day > @AfterDay OR (i.first_day = @AfterDay AND i.id > @AfterId))))
        ORDER BY i.insured, i.first_day, i.id
        """;
}

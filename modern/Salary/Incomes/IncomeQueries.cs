using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Queries;
using BS2000Bridge.Services.Questions;
using Grpc.Core;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>Answers questions about incomes. Thread-safe.</summary>
internal sealed class IncomeQueries(Database database, TimeProvider clock)
{
    private const int NumbersOfAPosition = 3;

    /// <summary>A page of incomes, by their first month and the time they were recorded.</summary>
    /// <exception cref="RpcException">A field of the request cannot be taken.</exception>
    public async Task<ListIncomesResponse> ListAsync(ListIncomesRequest request, CancellationToken cancellationToken)
    {
        if (request.InsuredNumber.Length == 0)
        {
            throw DomainFailure.Invalid(new InvalidField("insured_number", "is missing")).ToRpcException();
        }

        MonthQuestion question = MonthQuestion.Read(employerNumber: "", request.InsuredNumber, periods: null, request.PageSize);
        PageToken? after = PageToken.Read(request, request.PageToken, NumbersOfAPosition);
        await using AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(database, SalarySchema.Domain, clock, request.AsOf, after, cancellationToken).ConfigureAwait(false);
        MonthRange months = question.Months.And(snapshot.ValidOn);
        string current = request.IncludeSuperseded ? "" : "AND (n.known_until IS NULL OR n.known_until > @KnownAt)";
        int size = question.Filter.Size;
        List<IncomeRow> rows = await snapshot.Transaction.RowsAsync(
            snapshot.Transaction.Limited(
                $"""
                SELECT {IncomeRow.Columns} FROM salary_income n
                WHERE n.insured = @Insured AND n.known_from <= @KnownAt {current} AND n.first_month <= @LastPeriod AND n.last_month >= @FirstPeriod
                AND (n.first_month > @month OR (n.first_month = @month AND (n.known_from > @recordedAt OR (n.known_from = @recordedAt AND n.id > @id))))
                ORDER BY n.first_month, n.known_from, n.id
                """,
                size + 1),
            new
            {
                Insured = question.Filter.Insured!.Value.Value,
                KnownAt = snapshot.At,
                FirstPeriod = months.First,
                LastPeriod = months.Last,
                month = after?.Position[0] ?? 0,
                recordedAt = after?.Position[1] ?? 0,
                id = after?.Position[2] ?? 0,
            },
            IncomeRow.Read,
            cancellationToken).ConfigureAwait(false);
        var response = new ListIncomesResponse();
        response.Incomes.Add(rows.Take(size).Select(row => row.ToMessage(snapshot.At)));
        if (rows.Count > size)
        {
            IncomeRow last = rows[size - 1];
            response.NextPageToken = new PageToken(snapshot.At, [last.First.ToYyyyMm(), last.KnownFrom, last.Id]).ToText(request);
        }

        return response;
    }
}

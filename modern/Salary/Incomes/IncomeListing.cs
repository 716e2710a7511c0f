using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Storage;
using Grpc.Core;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>Answers questions about incomes. Thread-safe.</summary>
internal sealed class IncomeListing(Database database)
{
    /// <summary>A page of incomes, by their first month and the time they were recorded.</summary>
    /// <exception cref="RpcException">A field of the request cannot be taken.</exception>
    public async Task<ListIncomesResponse> ListAsync(ListIncomesRequest request, CancellationToken cancellation)
    {
        if (request.InsuredNumber.Length == 0)
        {
            throw DomainFailure.Invalid(new FieldFault("insured_number", "is missing")).ToRpcException();
        }

        Question question = Question.Read(employer: "", request.InsuredNumber, periods: null, request.AsOf, request.PageSize);
        ListIncomesRequest asked = request.Clone();
        asked.PageToken = "";
        long[] place = PageToken.Read(request.PageToken, asked, 3);
        string standing = request.IncludeSuperseded ? "" : "AND (n.known_until IS NULL OR n.known_until > @KnownAt)";
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        List<IncomeRow> rows = await reading.RowsAsync(
            reading.Limited(
                $"""
                SELECT {IncomeRow.Columns} FROM salary_income n
                WHERE n.insured = @Insured AND n.known_from <= @KnownAt {standing} AND n.first_month <= @LastPeriod AND n.last_month >= @FirstPeriod
                AND (n.first_month > @month OR (n.first_month = @month AND (n.known_from > @recordedAt OR (n.known_from = @recordedAt AND n.id > @id))))
                ORDER BY n.first_month, n.known_from, n.id
                """,
                question.Size + 1),
            new { question.Insured, question.KnownAt, question.FirstPeriod, question.LastPeriod, month = (int)place[0], recordedAt = place[1], id = (int)place[2] },
            IncomeRow.Read,
            cancellation).ConfigureAwait(false);
        var response = new ListIncomesResponse();
        response.Incomes.Add(rows.Take(question.Size).Select(row => row.ToMessage(question.KnownAt)));
        if (rows.Count > question.Size)
        {
            IncomeRow last = rows[question.Size - 1];
            response.NextPageToken = PageToken.Create(asked, last.First.ToYyyyMm(), last.KnownFrom, last.Id);
        }

        return response;
    }
}

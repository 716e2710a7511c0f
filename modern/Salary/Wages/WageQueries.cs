using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Queries;
using BS2000Bridge.Services.Questions;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Answers questions about wage declarations. Thread-safe.</summary>
internal sealed class WageQueries(Database database, TimeProvider clock)
{
    private const int NumbersOfAPosition = 4;

    /// <summary>One declaration, as it is known now.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is no such declaration.</exception>
    public async Task<RecordedWageDeclaration> GetAsync(string name, CancellationToken cancellationToken)
    {
        int id = ResourceNames.WageDeclarations.Read(name);
        await using ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        List<WageRow> found = await reading.RowsAsync($"SELECT {WageRow.Columns} FROM salary_wage w WHERE w.id = @id", new { id }, WageRow.Read, cancellationToken).ConfigureAwait(false);
        return found.Count == 1 ? found[0].ToMessage(long.MaxValue) : throw ServiceFailures.NotFound(name).ToRpcException();
    }

    /// <summary>A page of declarations, by period, insured, the time they were recorded, and number.</summary>
    /// <exception cref="Grpc.Core.RpcException">A field of the request cannot be taken.</exception>
    public async Task<ListWageDeclarationsResponse> ListAsync(ListWageDeclarationsRequest request, CancellationToken cancellationToken)
    {
        MonthQuestion question = MonthQuestion.Read(request.EmployerNumber, request.InsuredNumber, request.Periods, request.PageSize);
        PageToken? after = PageToken.Read(request, request.PageToken, NumbersOfAPosition);
        await using AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(database, SalarySchema.Domain, clock, request.AsOf, after, cancellationToken).ConfigureAwait(false);
        string conditions = question.Conditions("w", snapshot, after, out object parameters);
        string current = request.IncludeSuperseded ? "" : " AND (w.superseded_at IS NULL OR w.superseded_at > @KnownAt)";
        int size = question.Filter.Size;
        string sql = snapshot.Transaction.Limited($"SELECT {WageRow.Columns} FROM salary_wage w WHERE {conditions}{current} ORDER BY w.period, w.insured, w.recorded_at, w.id", size + 1);
        List<WageRow> rows = await snapshot.Transaction.RowsAsync(sql, parameters, WageRow.Read, cancellationToken).ConfigureAwait(false);
        var response = new ListWageDeclarationsResponse();
        response.WageDeclarations.Add(rows.Take(size).Select(row => row.ToMessage(snapshot.At)));
        if (rows.Count > size)
        {
            WageRow last = rows[size - 1];
            response.NextPageToken = new PageToken(snapshot.At, [last.Period.ToYyyyMm(), last.Insured.Value, last.RecordedAt, last.Id]).ToText(request);
        }

        return response;
    }
}

using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Computation;
using BS2000Bridge.Salary.Queries;
using BS2000Bridge.Services.Questions;
using Grpc.Core;

namespace BS2000Bridge.Salary.Charges;

/// <summary>Answers questions about charges. Thread-safe.</summary>
internal sealed class ChargeQueries(Database database, TimeProvider clock, ComputationGrpcService computation)
{
    private const int NumbersOfAPosition = 4;

    /// <summary>A page of charges, by period, insured, the time they were recorded, and number.</summary>
    /// <exception cref="RpcException">A field of the request cannot be taken.</exception>
    public async Task<ListChargesResponse> ListAsync(ListChargesRequest request, CancellationToken cancellationToken)
    {
        MonthQuestion question = MonthQuestion.Read(request.EmployerNumber, request.InsuredNumber, request.Periods, request.PageSize);
        PageToken? after = PageToken.Read(request, request.PageToken, NumbersOfAPosition);
        await using AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(database, SalarySchema.Domain, clock, request.AsOf, after, cancellationToken).ConfigureAwait(false);
        string conditions = question.Conditions("c", snapshot, after, out object parameters);
        int size = question.Filter.Size;
        string sql = snapshot.Transaction.Limited($"SELECT {ChargeRow.Columns} FROM salary_charge c WHERE {conditions} ORDER BY c.period, c.insured, c.recorded_at, c.id", size + 1);
        List<ChargeRow> rows = await snapshot.Transaction.RowsAsync(sql, parameters, ChargeRow.Read, cancellationToken).ConfigureAwait(false);
        var response = new ListChargesResponse();
        response.Charges.Add(rows.Take(size).Select(row => row.ToMessage()));
        if (rows.Count > size)
        {
            ChargeRow last = rows[size - 1];
            response.NextPageToken = new PageToken(snapshot.At, [last.Period.ToYyyyMm(), last.Insured.Value, last.RecordedAt, last.Id]).ToText(request);
        }

        return response;
    }

    /// <summary>How a charge was computed; for a reversal, how the charge that it cancels was.</summary>
    /// <exception cref="RpcException">There is no such charge.</exception>
    public async Task<ExplainChargeResponse> ExplainAsync(string name, ServerCallContext context)
    {
        CancellationToken cancellationToken = context.CancellationToken;
        int id = ResourceNames.Charges.Read(name);
        await using ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        ChargeRow charge = await FindAsync(reading, id, cancellationToken).ConfigureAwait(false) ?? throw ServiceFailures.NotFound(name).ToRpcException();
        ChargeRow computed = charge.Reverses is { } reversed ? (await FindAsync(reading, reversed, cancellationToken).ConfigureAwait(false))! : charge;
        byte[] content = (await reading.RowsAsync("SELECT content FROM salary_charge WHERE id = @Id", new { computed.Id }, row => (byte[])row[0], cancellationToken).ConfigureAwait(false))[0];
        var request = new ExplainContributionsRequest { Case = Contracts.Salary.V1.WageCase.Parser.ParseFrom(content) };
        ComputationAccount account = (await computation.ExplainContributions(request, context).ConfigureAwait(false)).Account;
        if (!account.Lines.Equals(computed.ToMessage().Lines))
        {
            account.Notices.Add(new LocalizedText
            {
                French = "Les paramètres ont changé depuis la comptabilisation: le calcul d'aujourd'hui diffère de ce qui est comptabilisé.",
                German = "Die Parameter haben sich seit der Buchung geändert: die heutige Berechnung weicht vom Gebuchten ab.",
                English = "The parameters have changed since this was booked: today's computation differs from what is booked.",
            });
        }

        return new ExplainChargeResponse { Charge = charge.ToMessage(), Account = account };
    }

    private static async Task<ChargeRow?> FindAsync(ReadTransaction reading, int id, CancellationToken cancellationToken) =>
        (await reading.RowsAsync($"SELECT {ChargeRow.Columns} FROM salary_charge c WHERE c.id = @id", new { id }, ChargeRow.Read, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
}

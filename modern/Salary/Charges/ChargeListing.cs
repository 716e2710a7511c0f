using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Storage;
using Grpc.Core;

namespace BS2000Bridge.Salary.Charges;

/// <summary>Answers questions about charges.</summary>
internal sealed class ChargeListing(Database database, ComputationGrpcService computation)
{
    /// <summary>A page of charges.</summary>
    public async Task<ListChargesResponse> ListAsync(ListChargesRequest request, CancellationToken cancellation)
    {
        Question question = Question.Read(request.EmployerNumber, request.InsuredNumber, request.Periods, request.AsOf, request.PageSize);
        ListChargesRequest asked = request.Clone();
        asked.PageToken = "";
        string conditions = question.Conditions("c", PageToken.Read(request.PageToken, asked, 4), out object parameters);
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        string sql = reading.Limited($"SELECT {ChargeRow.Columns} FROM salary_charge c WHERE {conditions} ORDER BY c.period, c.insured, c.recorded_at, c.id", question.Size + 1);
        List<ChargeRow> rows = await reading.RowsAsync(sql, parameters, ChargeRow.Read, cancellation).ConfigureAwait(false);
        var response = new ListChargesResponse();
        response.Charges.Add(rows.Take(question.Size).Select(row => row.ToMessage()));
        if (rows.Count > question.Size)
        {
            ChargeRow last = rows[question.Size - 1];
            response.NextPageToken = PageToken.Create(asked, last.Period, last.Insured, last.RecordedAt, last.Id);
        }

        return response;
    }

    /// <summary>How a charge came about; of a reversal, how the charge that it cancels did.</summary>
    public async Task<ExplainChargeResponse> ExplainAsync(string name, ServerCallContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        int id = Names.Read(name, ChargeRow.NamePrefix);
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        ChargeRow charge = await FindAsync(reading, id, cancellation).ConfigureAwait(false) ?? throw Names.NotFound(name);
        ChargeRow computed = charge.Reverses is { } reversed ? (await FindAsync(reading, reversed, cancellation).ConfigureAwait(false))! : charge;
        byte[] content = (await reading.RowsAsync("SELECT content FROM salary_charge WHERE id = @Id", new { computed.Id }, row => (byte[])row[0], cancellation).ConfigureAwait(false))[0];
        var request = new ExplainContributionsRequest { Case = WageCase.Parser.ParseFrom(content) };
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

    private static async Task<ChargeRow?> FindAsync(ReadTransaction reading, int id, CancellationToken cancellation) =>
        (await reading.RowsAsync($"SELECT {ChargeRow.Columns} FROM salary_charge c WHERE c.id = @id", new { id }, ChargeRow.Read, cancellation).ConfigureAwait(false)).FirstOrDefault();
}

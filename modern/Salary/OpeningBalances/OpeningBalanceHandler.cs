using System.Data.Common;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Years;
using BS2000Bridge.Services.Workers;

namespace BS2000Bridge.Salary.OpeningBalances;

/// <summary>Takes opening balances: what the months of a year before the first one known here hold. Thread-safe.</summary>
internal sealed class OpeningBalanceHandler(Database database, CommitSignal signal)
{
    private static readonly ReceiptTable<ReceiptRow> Receipts = ReceiptRow.TableOf(ReceiptService.OpeningBalances);

    /// <summary>Takes openings in their order; each is answered at its place, and all answers hold when the task is done.</summary>
    /// <exception cref="StorageException">The database cannot keep them; none of them is taken.</exception>
    public async Task<IReadOnlyList<SubmitOpeningsResponse>> TakeAsync(IReadOnlyList<SubmitOpeningsRequest> batch, CancellationToken cancellationToken)
    {
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false);
        KnownReceipts<ReceiptRow> known = await Receipts.FindAsync(work, batch.Select(one => one.RequestId), cancellationToken).ConfigureAwait(false);
        var receipts = new List<ReceiptRow>(batch.Count);
        var openings = new Dictionary<YearKey, OpeningBalanceRow>();
        var responses = new List<SubmitOpeningsResponse>(batch.Count);
        foreach (SubmitOpeningsRequest request in batch)
        {
            responses.Add(new SubmitOpeningsResponse { Receipt = Decide(request) });
        }

        await Receipts.AddAsync(work, receipts, cancellationToken).ConfigureAwait(false);
        await WriteAsync(work, openings, cancellationToken).ConfigureAwait(false);
        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        signal.Raise();
        return responses;

        Receipt Decide(SubmitOpeningsRequest request)
        {
            if (!RequestIds.IsValid(request.RequestId))
            {
                return Failed(request.RequestId, ServiceFailures.InvalidRequestId(request.RequestId));
            }

            long digest = request.Opening is { } content ? RequestDigest.Of(content) : 0;
            switch (known.Compare(request.RequestId, digest, out ReceiptRow? before))
            {
                case Repetition.Repeated:
                    return ToMessage(before!, repeated: true);
                case Repetition.Reused:
                    return Failed(request.RequestId, ServiceFailures.RequestIdReused());
            }

            OpeningBalanceRow? opening = OpeningBalanceRow.TryRead(request.Opening, out string field);
            var receipt = new ReceiptRow(
                request.RequestId, digest, ResourceId: null, opening is null ? StreamRejections.FaultOfForm : null, opening is null ? field : null, work.RecordedAt);
            receipts.Add(receipt);
            known.Add(receipt);
            if (opening is not null)
            {
                openings[opening.Key] = opening;
            }

            return ToMessage(receipt, repeated: false);
        }

        Receipt Failed(string requestId, DomainFailure failure) =>
            ReceiptMessages.Rejected(requestId, StreamRejections.Of(failure, ReturnFile.Salret), work.RecordedAt, repeated: false);
    }

    private static Receipt ToMessage(ReceiptRow receipt, bool repeated) => receipt.Code is { } code
        ? ReceiptMessages.Rejected(receipt.RequestId, RejectionCatalog.Create(ReturnFile.Salret, code, receipt.Field!), receipt.RecordedAt, repeated)
        : ReceiptMessages.Taken(receipt.RequestId, ReceiptState.Accepted, receipt.RecordedAt, resource: "", repeated);

    private static async Task WriteAsync(UnitOfWork work, Dictionary<YearKey, OpeningBalanceRow> openings, CancellationToken cancellationToken)
    {
        var replaced = new List<YearKey>();
        var declared = new HashSet<YearKey>();
        foreach (string list in NumberLists.Of(openings.Keys.Select(key => key.Insured.Value)))
        {
            replaced.AddRange(await work.RowsAsync($"SELECT employer, insured, of_year FROM salary_opening WHERE insured IN ({list}) AND known_until IS NULL", null, ReadKey, cancellationToken).ConfigureAwait(false));
            declared.UnionWith(await work.RowsAsync($"SELECT DISTINCT employer, insured, period / 100 FROM salary_wage WHERE insured IN ({list}) AND accepted_at IS NOT NULL", null, ReadKey, cancellationToken).ConfigureAwait(false));
        }

        foreach (YearKey key in replaced.Where(openings.ContainsKey))
        {
            await work.ExecuteAsync(
                "UPDATE salary_opening SET known_until = @at WHERE insured = @Insured AND employer = @Employer AND of_year = @Year AND known_until IS NULL",
                new { at = work.RecordedAt, Insured = key.Insured.Value, Employer = key.Employer.Value, key.Year },
                cancellationToken).ConfigureAwait(false);
        }

        var table = new BulkTable<OpeningBalanceRow>(
            "salary_opening",
            BulkColumn<OpeningBalanceRow>.Number("insured", row => row.Key.Insured.Value),
            BulkColumn<OpeningBalanceRow>.Number("employer", row => row.Key.Employer.Value),
            BulkColumn<OpeningBalanceRow>.Number("of_year", row => row.Key.Year),
            BulkColumn<OpeningBalanceRow>.Number("known_from", _ => work.RecordedAt),
            BulkColumn<OpeningBalanceRow>.Bytes("content", row => row.Content));
        await work.InsertAsync(table, openings.Values, cancellationToken).ConfigureAwait(false);

        // A year of which wages were declared is computed anew; one without any has nothing to charge yet.
        declared.IntersectWith(openings.Keys);
        await PendingYears.MarkAsync(work, ChargeBasis.Wage, declared, cancellationToken).ConfigureAwait(false);
    }

    private static YearKey ReadKey(DbDataReader row) => YearKey.FromTrusted(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2));
}

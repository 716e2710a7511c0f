using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Openings;

/// <summary>Takes openings: what the months of a year before the first one known here hold. Thread-safe.</summary>
public sealed class OpeningIntake(Database database, ComputationSignal signal)
{
    /// <summary>Takes openings in their order; each is answered at its place, and all answers hold when the task is done.</summary>
    /// <exception cref="StorageException">The database cannot keep them; none of them is taken.</exception>
    public async Task<IReadOnlyList<SubmitOpeningsResponse>> TakeAsync(IReadOnlyList<SubmitOpeningsRequest> batch, CancellationToken cancellation)
    {
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false);
        Dictionary<string, ReceiptRow> earlier = await ReadEarlierAsync(work, batch, cancellation).ConfigureAwait(false);
        var receipts = new List<ReceiptRow>(batch.Count);
        var openings = new Dictionary<YearKey, OpeningRow>();
        var responses = new List<SubmitOpeningsResponse>(batch.Count);
        foreach (SubmitOpeningsRequest request in batch)
        {
            responses.Add(new SubmitOpeningsResponse { Receipt = Decide(request) });
        }

        await WriteAsync(work, receipts, openings, cancellation).ConfigureAwait(false);
        await work.CommitAsync(cancellation).ConfigureAwait(false);
        signal.Raise();
        return responses;

        Receipt Decide(SubmitOpeningsRequest request)
        {
            OpeningRow? opening = OpeningRow.TryRead(request.Opening, out string field);
            if (!RequestIds.IsValid(request.RequestId))
            {
                return ToReceipt(request.RequestId, Fault("request_id"), work.RecordedAt, repeated: false);
            }

            long digest = request.Opening is { } content ? RequestIds.DigestOf(content) : 0;
            if (earlier.TryGetValue(request.RequestId, out ReceiptRow? before))
            {
                return before.Digest == digest
                    ? ToReceipt(request.RequestId, before.Code is null ? null : Fault(before.Field!), before.RecordedAt, repeated: true)
                    : ToReceipt(request.RequestId, RequestIds.ReusedInStream(ReturnFile.Salret), work.RecordedAt, repeated: false);
            }

            int? code = opening is null ? RequestIds.FaultOfForm : null;
            var receipt = new ReceiptRow(ReceiptService.Openings, request.RequestId, digest, ResourceId: null, code, opening is null ? field : null, work.RecordedAt);
            receipts.Add(receipt);
            earlier.Add(request.RequestId, receipt);
            if (opening is not null)
            {
                openings[opening.Key] = opening;
            }

            return ToReceipt(request.RequestId, opening is null ? Fault(field) : null, work.RecordedAt, repeated: false);
        }
    }

    private static Rejection Fault(string field) => RejectionCatalog.Create(ReturnFile.Salret, RequestIds.FaultOfForm, field);

    private static Receipt ToReceipt(string requestId, Rejection? rejection, long at, bool repeated) => new()
    {
        RequestId = requestId,
        State = rejection is null ? ReceiptState.Accepted : ReceiptState.Rejected,
        Rejection = rejection,
        RecordedAt = Instants.ToMessage(at),
        Repeated = repeated,
    };

    private static async Task<Dictionary<string, ReceiptRow>> ReadEarlierAsync(ReadTransaction reading, IReadOnlyList<SubmitOpeningsRequest> batch, CancellationToken cancellation)
    {
        var earlier = new Dictionary<string, ReceiptRow>(StringComparer.Ordinal);
        foreach (string list in SqlLists.Of(batch.Select(one => one.RequestId).Where(RequestIds.IsValid).Select(RequestIds.KeyOf)))
        {
            List<ReceiptRow> found = await reading.RowsAsync(
                $"SELECT request_id, digest, code, field, recorded_at FROM salary_receipt WHERE service = 2 AND request_key IN ({list})",
                null,
                row => new ReceiptRow(ReceiptService.Openings, row.GetString(0), row.GetInt64(1), null, row.IsDBNull(2) ? null : row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt64(4)),
                cancellation).ConfigureAwait(false);
            foreach (ReceiptRow receipt in found)
            {
                earlier.Add(receipt.RequestId, receipt);
            }
        }

        return earlier;
    }

    private static async Task WriteAsync(UnitOfWork work, List<ReceiptRow> receipts, Dictionary<YearKey, OpeningRow> openings, CancellationToken cancellation)
    {
        await work.InsertAsync(ReceiptRow.Table, receipts, cancellation).ConfigureAwait(false);
        var replaced = new List<YearKey>();
        var declared = new HashSet<YearKey>();
        foreach (string list in SqlLists.Of(openings.Keys.Select(key => key.Insured)))
        {
            replaced.AddRange(await work.RowsAsync($"SELECT insured, employer, of_year FROM salary_opening WHERE insured IN ({list}) AND known_until IS NULL", null, ReadKey, cancellation).ConfigureAwait(false));
            declared.UnionWith(await work.RowsAsync($"SELECT DISTINCT insured, employer, period / 100 FROM salary_wage WHERE insured IN ({list}) AND accepted_at IS NOT NULL", null, ReadKey, cancellation).ConfigureAwait(false));
        }

        foreach (YearKey key in replaced.Where(openings.ContainsKey))
        {
            await work.ExecuteAsync(
                "UPDATE salary_opening SET known_until = @at WHERE insured = @Insured AND employer = @Employer AND of_year = @Year AND known_until IS NULL",
                new { at = work.RecordedAt, key.Insured, key.Employer, key.Year },
                cancellation).ConfigureAwait(false);
        }

        var table = new BulkTable<OpeningRow>(
            "salary_opening",
            BulkColumn<OpeningRow>.Number("insured", row => row.Key.Insured),
            BulkColumn<OpeningRow>.Number("employer", row => row.Key.Employer),
            BulkColumn<OpeningRow>.Number("of_year", row => row.Key.Year),
            BulkColumn<OpeningRow>.Number("known_from", _ => work.RecordedAt),
            BulkColumn<OpeningRow>.Bytes("content", row => row.Content));
        await work.InsertAsync(table, openings.Values, cancellation).ConfigureAwait(false);
        declared.IntersectWith(openings.Keys);
        await PendingYears.MarkAsync(work, ChargeBasis.Wage, declared, cancellation).ConfigureAwait(false);
    }

    private static YearKey ReadKey(System.Data.Common.DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2));
}

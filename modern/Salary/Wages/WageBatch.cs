using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Directory;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Decides a batch of wage declarations in their order, within one unit of work.</summary>
/// <param name="work">The unit of work.</param>
/// <param name="byFile">Whether they come as DECSAL does.</param>
/// <param name="lastMonth">The month before the present one.</param>
internal sealed class WageBatch(UnitOfWork work, bool byFile, YearMonth lastMonth)
{
    private readonly Dictionary<string, EarlierReceipt> _earlier = new(StringComparer.Ordinal);
    private readonly List<WageRow> _taken = [];
    private readonly List<ReceiptRow> _receipts = [];
    private int _firstNew;

    /// <summary>Whether something is put on hold.</summary>
    public bool MissesAffiliations => _taken.Exists(row => row.AcceptedAt is null);

    /// <summary>Decides all; nothing is written yet.</summary>
    public async Task<WageDecision[]> DecideAsync(IReadOnlyList<WageSubmission> batch, CancellationToken cancellation)
    {
        await ReadEarlierAsync(batch, cancellation).ConfigureAwait(false);
        WageCheck[] checks = [.. batch.Select(one => one.Declaration is { } declaration ? new WageCheck(declaration, byFile, lastMonth) : default)];
        WageCheck[] complete = [.. checks.Where(check => check.Message is not null && check.NamesAnAffiliation)];
        long[] insured = [.. complete.Select(check => check.Insured).Distinct()];
        KnownAffiliations affiliations = await AffiliationDirectory.FindAsync(work, insured, cancellation).ConfigureAwait(false);
        IReadOnlyDictionary<long, KnownEmployer> employers = await AffiliationDirectory.EmployersAsync(work, complete.Select(check => check.Employer), cancellation).ConfigureAwait(false);
        StandingWages standing = complete.Length == 0
            ? new StandingWages()
            : await StandingWages.LoadAsync(work, insured, complete.Min(check => check.Period!.Value.ToYyyyMm()), complete.Max(check => check.Period!.Value.ToYyyyMm()), cancellation).ConfigureAwait(false);
        _standing = standing;
        _firstNew = await work.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_wage", null, cancellation).ConfigureAwait(false) + 1;
        var decisions = new WageDecision[batch.Count];
        for (int i = 0; i < decisions.Length; i++)
        {
            WageCheck check = checks[i];
            if (check.Message is not null && check.NamesAnAffiliation)
            {
                YearMonth period = check.Period!.Value;
                check = check with
                {
                    EmployerKind = employers.GetValueOrDefault(check.Employer)?.Kind,
                    Affiliation = affiliations.Find(check.Employer, check.Insured, period.FirstDay.PlusDays(check.FirstDay - 1), period.FirstDay.PlusDays(check.LastDay - 1)),
                };
            }

            decisions[i] = Decide(batch[i], in check);
        }

        return decisions;
    }

    /// <summary>Writes what was decided.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        await work.InsertAsync(ReceiptRow.Table, _receipts, cancellation).ConfigureAwait(false);
        await work.InsertAsync(WageRow.Table, _taken, cancellation).ConfigureAwait(false);
        await work.InsertAsync(HoldTable, _taken.Where(row => row.AcceptedAt is null && row.SupersededAt is null), cancellation).ConfigureAwait(false);
        await _standing.WriteSupersededAsync(work, _firstNew, cancellation).ConfigureAwait(false);
        HashSet<YearKey> years = [.. _taken.Where(row => row.AcceptedAt is not null).Select(row => new YearKey(row.Insured, row.Employer, row.Period / 100))];
        await PendingYears.MarkAsync(work, ChargeBasis.Wage, years, cancellation).ConfigureAwait(false);
    }

    private StandingWages _standing = new();

    private static readonly BulkTable<WageRow> HoldTable = new(
        "salary_hold",
        BulkColumn<WageRow>.Number("wage_id", row => row.Id),
        BulkColumn<WageRow>.Number("insured", row => row.Insured),
        BulkColumn<WageRow>.Number("held_at", row => row.RecordedAt));

    private WageDecision Decide(WageSubmission submission, in WageCheck check)
    {
        if (!RequestIds.IsValid(submission.RequestId))
        {
            return new WageDecision(Rejected(submission.RequestId, WageRules.ToRejection(RequestIds.FaultOfForm, "request_id"), work.RecordedAt));
        }

        long digest = submission.Declaration is { } content ? RequestIds.DigestOf(content) : 0;
        if (_earlier.TryGetValue(submission.RequestId, out EarlierReceipt? earlier))
        {
            return earlier.Digest == digest
                ? new WageDecision(earlier.ToReceipt(submission.RequestId))
                : new WageDecision(Rejected(submission.RequestId, RequestIds.ReusedInStream(ReturnFile.Salret), work.RecordedAt), IsReused: true);
        }

        (int Code, string Field)? fault = check.Message is null ? (RequestIds.FaultOfForm, "declaration") : WageRules.Judge(in check);
        int? id = fault is null ? Take(submission.RequestId, in check) : null;
        var row = new ReceiptRow(ReceiptService.Wages, submission.RequestId, digest, id, fault?.Code, fault?.Field, work.RecordedAt);
        _receipts.Add(row);
        long? acceptedAt = check.Affiliation is null ? null : work.RecordedAt;
        earlier = new EarlierReceipt(row.Digest, row.ResourceId, row.Code, row.Field, row.RecordedAt, acceptedAt, row.Code is null ? null : work.RecordedAt);
        _earlier.Add(submission.RequestId, earlier);
        Receipt receipt = earlier.ToReceipt(submission.RequestId);
        receipt.Repeated = false;
        return new WageDecision(receipt);
    }

    private int Take(string requestId, in WageCheck check)
    {
        var row = new WageRow
        {
            Id = checked(_firstNew + _taken.Count),
            Insured = check.Insured,
            Employer = check.Employer,
            Period = check.Period!.Value.ToYyyyMm(),
            FirstDay = check.FirstDay,
            LastDay = check.LastDay,
            HoursWorked = check.Message.HoursWorked,
            OvertimeHundredths = check.Message.OvertimeHoursHundredths,
            HoursInactive = check.Message.HoursInactive,
            Pay = check.Pay,
            Reference = check.Message.Reference,
            RequestId = requestId,
            RecordedAt = work.RecordedAt,
            AcceptedAt = check.Affiliation is null ? null : work.RecordedAt,
        };
        _standing.Put(row, work.RecordedAt);
        _taken.Add(row);
        return row.Id;
    }

    private async Task ReadEarlierAsync(IReadOnlyList<WageSubmission> batch, CancellationToken cancellation)
    {
        foreach (string list in SqlLists.Of(batch.Select(one => one.RequestId).Where(RequestIds.IsValid).Select(RequestIds.KeyOf)))
        {
            string sql = $"""
                SELECT r.request_id, r.digest, r.resource_id, r.code, r.field, r.recorded_at, w.accepted_at, w.rejected_at, w.rejection
                FROM salary_receipt r LEFT JOIN salary_wage w ON w.id = r.resource_id WHERE r.service = 1 AND r.request_key IN ({list})
                """;
            List<(string RequestId, EarlierReceipt Receipt)> found = await work.RowsAsync(
                sql,
                null,
                row => (row.GetString(0), new EarlierReceipt(
                    row.GetInt64(1),
                    row.IsDBNull(2) ? null : row.GetInt32(2),
                    row.IsDBNull(8) ? row.IsDBNull(3) ? null : row.GetInt32(3) : row.GetInt32(8),
                    row.IsDBNull(4) ? null : row.GetString(4),
                    row.GetInt64(5),
                    row.NumberAt(6),
                    row.IsDBNull(3) ? row.NumberAt(7) : row.GetInt64(5))),
                cancellation).ConfigureAwait(false);
            foreach ((string requestId, EarlierReceipt receipt) in found)
            {
                _earlier.Add(requestId, receipt);
            }
        }
    }

    private static Receipt Rejected(string requestId, Rejection rejection, long at) => new()
    {
        RequestId = requestId,
        State = ReceiptState.Rejected,
        Rejection = rejection,
        RecordedAt = Instants.ToMessage(at),
    };

    /// <summary>What was answered before, as it has come to stand since.</summary>
    private sealed record EarlierReceipt(long Digest, int? WageId, int? Code, string? Field, long RecordedAt, long? AcceptedAt, long? RejectedAt)
    {
        public Receipt ToReceipt(string requestId)
        {
            Receipt receipt;
            if (RejectedAt is not null)
            {
                receipt = Rejected(requestId, WageRules.ToRejection(Code!.Value, Field ?? ""), RecordedAt);
            }
            else
            {
                receipt = new Receipt
                {
                    RequestId = requestId,
                    State = AcceptedAt is null ? ReceiptState.OnHold : ReceiptState.Accepted,
                    RecordedAt = Instants.ToMessage(RecordedAt),
                    Resource = WageRow.NameOf(WageId!.Value),
                };
            }

            receipt.Repeated = true;
            return receipt;
        }
    }
}

using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Salary.Affiliations;
using BS2000Bridge.Salary.Years;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Decides a batch of wage declarations in their order, within one unit of work.</summary>
/// <param name="work">The unit of work.</param>
/// <param name="byFile">Whether they come as DECSAL does.</param>
/// <param name="lastMonth">The month before the present one.</param>
internal sealed class WageBatch(UnitOfWork work, bool byFile, YearMonth lastMonth)
{
    private static readonly BulkTable<WageRow> HoldTable = new(
        "salary_hold",
        BulkColumn<WageRow>.Number("wage_id", row => row.Id),
        BulkColumn<WageRow>.Number("insured", row => row.Insured.Value),
        BulkColumn<WageRow>.Number("held_at", row => row.RecordedAt));

    private readonly List<WageRow> _taken = [];
    private readonly List<WageReceipt> _receipts = [];
    private KnownReceipts<WageReceipt> _known = new();
    private CurrentWages _current = new();
    private int _firstNew;

    /// <summary>Whether something is put on hold.</summary>
    public bool MissesAffiliations => _taken.Exists(row => row.AcceptedAt is null);

    /// <summary>Decides all; nothing is written yet.</summary>
    public async Task<WageDecision[]> DecideAsync(IReadOnlyList<WageSubmission> batch, CancellationToken cancellationToken)
    {
        _known = await WageReceipt.Table.FindAsync(work, batch.Select(one => one.RequestId), cancellationToken).ConfigureAwait(false);
        WageDeclarationCheck[] checks = [.. batch.Select(one => one.Declaration is { } declaration ? new WageDeclarationCheck(declaration, byFile, lastMonth) : default)];
        WageDeclarationCheck[] complete = [.. checks.Where(one => one.Message is not null && one.NamesAnAffiliation)];
        InsuredNumber[] insured = [.. complete.Select(one => one.Insured!.Value).Distinct()];
        KnownAffiliations affiliations = await AffiliationReader.FindAsync(work, insured, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<EmployerNumber, KnownEmployer> employers = await AffiliationReader.EmployersAsync(work, complete.Select(one => one.Employer!.Value), cancellationToken).ConfigureAwait(false);
        if (complete.Length > 0)
        {
            _current = await CurrentWages.LoadAsync(work, insured, complete.Min(one => one.Period!.Value), complete.Max(one => one.Period!.Value), cancellationToken).ConfigureAwait(false);
        }

        _firstNew = await work.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_wage", null, cancellationToken).ConfigureAwait(false) + 1;
        var decisions = new WageDecision[batch.Count];
        for (int i = 0; i < decisions.Length; i++)
        {
            WageDeclarationCheck one = checks[i];
            if (one.Message is not null && one.NamesAnAffiliation)
            {
                YearMonth period = one.Period!.Value;
                one = one with
                {
                    EmployerKind = employers.GetValueOrDefault(one.Employer!.Value)?.Kind,
                    Affiliation = affiliations.Find(one.Employer.Value, one.Insured!.Value, period.FirstDay.PlusDays(one.FirstDay - 1), period.FirstDay.PlusDays(one.LastDay - 1)),
                };
            }

            decisions[i] = Decide(batch[i], in one);
        }

        return decisions;
    }

    /// <summary>Writes what was decided.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await WageReceipt.Table.AddAsync(work, _receipts, cancellationToken).ConfigureAwait(false);
        await work.InsertAsync(WageRow.Table, _taken, cancellationToken).ConfigureAwait(false);
        await work.InsertAsync(HoldTable, _taken.Where(row => row.AcceptedAt is null && row.SupersededAt is null), cancellationToken).ConfigureAwait(false);
        await _current.WriteSupersededAsync(work, _firstNew, cancellationToken).ConfigureAwait(false);
        HashSet<YearKey> years = [.. _taken.Where(row => row.AcceptedAt is not null).Select(row => row.Year)];
        await PendingYears.MarkAsync(work, ChargeBasis.Wage, years, cancellationToken).ConfigureAwait(false);
    }

    private WageDecision Decide(WageSubmission submission, in WageDeclarationCheck declared)
    {
        if (!RequestIds.IsValid(submission.RequestId))
        {
            return Failed(submission, ServiceFailures.InvalidRequestId(submission.RequestId));
        }

        long digest = submission.Declaration is { } content ? RequestDigest.Of(content) : 0;
        switch (_known.Compare(submission.RequestId, digest, out WageReceipt? earlier))
        {
            case Repetition.Repeated:
                return Decided(earlier!, repeated: true);
            case Repetition.Reused:
                return Failed(submission, ServiceFailures.RequestIdReused());
        }

        (int Code, string Field)? fault = declared.Message is null ? (StreamRejections.FaultOfForm, "declaration") : WageRules.Judge(in declared);
        int? id = fault is null ? Take(submission.RequestId, in declared) : null;
        var kept = new ReceiptRow(submission.RequestId, digest, id, fault?.Code, fault?.Field, work.RecordedAt);
        var receipt = new WageReceipt(kept, declared.Affiliation is null ? null : work.RecordedAt, LateRejection: null);
        _receipts.Add(receipt);
        _known.Add(receipt);
        return Decided(receipt, repeated: false);
    }

    private static WageDecision Decided(WageReceipt receipt, bool repeated)
    {
        Receipt message = receipt.ToMessage(repeated);
        return new WageDecision(message, message.Rejection is { } rejection ? ServiceFailures.Rejected(rejection) : null);
    }

    private WageDecision Failed(WageSubmission submission, DomainFailure failure) =>
        new(ReceiptMessages.Rejected(submission.RequestId, StreamRejections.Of(failure, ReturnFile.Salret), work.RecordedAt, repeated: false), failure);

    private int Take(string requestId, in WageDeclarationCheck declared)
    {
        var row = new WageRow
        {
            Id = checked(_firstNew + _taken.Count),
            Employer = declared.Employer!.Value,
            Insured = declared.Insured!.Value,
            Period = declared.Period!.Value,
            FirstDay = declared.FirstDay,
            LastDay = declared.LastDay,
            HoursWorked = declared.Message.HoursWorked,
            OvertimeHundredths = declared.Message.OvertimeHoursHundredths,
            HoursInactive = declared.Message.HoursInactive,
            Pay = declared.Pay,
            Reference = declared.Message.Reference,
            RequestId = requestId,
            RecordedAt = work.RecordedAt,
            AcceptedAt = declared.Affiliation is null ? null : work.RecordedAt,
        };
        _current.Put(row, work.RecordedAt);
        _taken.Add(row);
        return row.Id;
    }
}

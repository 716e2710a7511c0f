using BS2000Bridge.Salary.Affiliations;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Decides a batch of declarations of DECMAL in their order, within one unit of work.</summary>
/// <param name="work">The unit of work.</param>
/// <param name="today">The day on which they came.</param>
internal sealed class IncapacityBatch(UnitOfWork work, LocalDate today)
{
    private static readonly ReceiptTable<ReceiptRow> Receipts = ReceiptRow.TableOf(ReceiptService.Incapacities);

    private readonly List<ReceiptRow> _receipts = [];
    private readonly List<IncapacityRow> _added = [];
    private readonly List<IncapacityRow> _cancelled = [];
    private KnownReceipts<ReceiptRow> _known = new();
    private Dictionary<EmploymentKey, List<IncapacityRow>> _current = [];
    private KnownAffiliations _affiliations = new();
    private int _firstNew;

    /// <summary>Whether something was returned for want of an affiliation, which may have come meanwhile.</summary>
    public bool MissesAffiliations { get; private set; }

    /// <summary>Decides all; nothing is written yet.</summary>
    public async Task<IncapacityDecision[]> DecideAsync(IReadOnlyList<IncapacityDeclaration> batch, CancellationToken cancellationToken)
    {
        InsuredNumber[] insured = [.. batch.Where(sent => sent.Employer is not null).Select(sent => sent.Insured).OfType<InsuredNumber>().Distinct()];
        _known = await Receipts.FindAsync(work, batch.Select(sent => sent.RequestId), cancellationToken).ConfigureAwait(false);
        _affiliations = await AffiliationReader.FindAsync(work, insured, cancellationToken).ConfigureAwait(false);
        List<IncapacityRow> current = await IncapacityRow.CurrentAsync(work, insured, cancellationToken).ConfigureAwait(false);
        _current = current.GroupBy(row => row.Employment).ToDictionary(pair => pair.Key, pair => pair.ToList());
        _firstNew = await work.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_incapacity", null, cancellationToken).ConfigureAwait(false) + 1;
        return [.. batch.Select(Decide)];
    }

    /// <summary>Writes what was decided.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await Receipts.AddAsync(work, _receipts, cancellationToken).ConfigureAwait(false);
        await work.InsertAsync(IncapacityRow.Table, _added, cancellationToken).ConfigureAwait(false);
        int[] ended = [.. _cancelled.Where(row => row.Id < _firstNew).Select(row => row.Id)];
        foreach (string list in NumberLists.Of(ended))
        {
            await work.ExecuteAsync($"UPDATE salary_incapacity SET known_until = @at WHERE id IN ({list})", new { at = work.RecordedAt }, cancellationToken).ConfigureAwait(false);
        }

        await ReimbursementRow.EndAsync(work, ended, cancellationToken).ConfigureAwait(false);

        await PendingReimbursements.MarkAsync(work, _added.Concat(_cancelled).Select(row => row.Employment), cancellationToken).ConfigureAwait(false);
    }

    private IncapacityDecision Decide(IncapacityDeclaration sent)
    {
        if (!RequestIds.IsValid(sent.RequestId))
        {
            return IncapacityDecision.Failed(sent.RequestId, ServiceFailures.InvalidRequestId(sent.RequestId), work.RecordedAt);
        }

        switch (_known.Compare(sent.RequestId, sent.Digest, out ReceiptRow? earlier))
        {
            case Repetition.Repeated:
                return IncapacityDecision.Of(earlier!, repeated: true);
            case Repetition.Reused:
                return IncapacityDecision.Failed(sent.RequestId, ServiceFailures.RequestIdReused(), work.RecordedAt);
        }

        (int? id, IncapacityRules.Finding? fault) = Judge(sent);
        var receipt = new ReceiptRow(sent.RequestId, sent.Digest, id, fault?.Code, fault?.Field, work.RecordedAt);
        _receipts.Add(receipt);
        _known.Add(receipt);
        return IncapacityDecision.Of(receipt, repeated: false);
    }

    private (int? Id, IncapacityRules.Finding? Fault) Judge(IncapacityDeclaration sent)
    {
        IReadOnlyList<KnownAffiliation> affiliations = sent is { Employer: { } employer, Insured: { } insured } ? _affiliations.Of(employer, insured) : [];
        IncapacityRules.Finding? fault = IncapacityRules.FirstFault(sent, new IncapacityRules.Facts(today, affiliations));
        if (fault is { } found)
        {
            MissesAffiliations |= IncapacityRules.IsOfAffiliation(found);
            return (null, found);
        }

        List<IncapacityRow> current = CurrentOf(sent);
        return sent.IsCancellation ? (Cancel(current, sent), null)
            : current.Exists(row => row.Overlaps(sent.Kind!.Value, sent.First!.Value, sent.Last!.Value)) ? (null, new(IncapacityRejections.Overlap, "incapacity.days"))
            : (Add(current, sent), null);
    }

    private List<IncapacityRow> CurrentOf(IncapacityDeclaration sent)
    {
        var pair = new EmploymentKey(sent.Employer!.Value, sent.Insured!.Value);
        if (!_current.TryGetValue(pair, out List<IncapacityRow>? rows))
        {
            _current.Add(pair, rows = []);
        }

        return rows;
    }

    private int Add(List<IncapacityRow> current, IncapacityDeclaration sent)
    {
        var row = new IncapacityRow
        {
            Id = checked(_firstNew + _added.Count),
            Employer = sent.Employer!.Value,
            Insured = sent.Insured!.Value,
            Period = sent.Period!.Value,
            Kind = sent.Kind!.Value,
            First = sent.First!.Value,
            Last = sent.Last!.Value,
            Hours = sent.Hours,
            KnownFrom = work.RecordedAt,
        };
        current.Add(row);
        _added.Add(row);
        return row.Id;
    }

    /// <summary>Takes away all that counts of a month.</summary>
    /// <returns>The first of them by its day; null when nothing counted, which is what was asked for.</returns>
    private int? Cancel(List<IncapacityRow> current, IncapacityDeclaration sent)
    {
        List<IncapacityRow> month = current.FindAll(row => row.Period == sent.Period);
        foreach (IncapacityRow row in month)
        {
            row.KnownUntil = work.RecordedAt;
            current.Remove(row);
            _cancelled.Add(row);
        }

        return month.OrderBy(row => row.First).ThenBy(row => row.Id).FirstOrDefault()?.Id;
    }
}

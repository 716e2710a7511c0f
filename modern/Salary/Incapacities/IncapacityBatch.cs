using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Directory;
using BS2000Bridge.Storage;
using NodaTime;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Decides a batch of declarations of DECMAL in their order, within one unit of work.</summary>
/// <param name="work">The unit of work.</param>
/// <param name="today">The day on which they came.</param>
internal sealed class IncapacityBatch(UnitOfWork work, LocalDate today)
{
    private readonly List<ReceiptRow> _receipts = [];
    private readonly List<IncapacityRow> _added = [];
    private readonly List<IncapacityRow> _cancelled = [];
    private Dictionary<string, ReceiptRow> _earlier = [];
    private Dictionary<(long Insured, long Employer), List<IncapacityRow>> _standing = [];
    private KnownAffiliations _affiliations = new();
    private int _firstNew;

    /// <summary>Whether something was returned for want of an affiliation, which may have come meanwhile.</summary>
    public bool MissesAffiliations { get; private set; }

    /// <summary>Decides all; nothing is written yet.</summary>
    public async Task<IncapacityDecision[]> DecideAsync(IReadOnlyList<IncapacityDeclaration> batch, CancellationToken cancellation)
    {
        long[] insured = [.. batch.Where(sent => sent.Employer is not null).Select(sent => sent.Insured).OfType<long>().Distinct()];
        _earlier = await EarlierReceipts.ReadAsync(work, ReceiptService.Incapacities, batch.Select(sent => sent.RequestId), cancellation).ConfigureAwait(false);
        _affiliations = await AffiliationDirectory.FindAsync(work, insured, cancellation).ConfigureAwait(false);
        List<IncapacityRow> standing = await IncapacityRow.StandingAsync(work, insured, cancellation).ConfigureAwait(false);
        _standing = standing.GroupBy(row => (row.Insured, row.Employer)).ToDictionary(pair => pair.Key, pair => pair.ToList());
        _firstNew = await work.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_incapacity", null, cancellation).ConfigureAwait(false) + 1;
        return [.. batch.Select(Decide)];
    }

    /// <summary>Writes what was decided.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        await work.InsertAsync(ReceiptRow.Table, _receipts, cancellation).ConfigureAwait(false);
        await work.InsertAsync(IncapacityRow.Table, _added, cancellation).ConfigureAwait(false);
        int[] stood = [.. _cancelled.Where(row => row.Id < _firstNew).Select(row => row.Id)];
        foreach (string list in SqlLists.Of(stood.Select(id => (long)id)))
        {
            await work.ExecuteAsync($"UPDATE salary_incapacity SET known_until = @at WHERE id IN ({list})", new { at = work.RecordedAt }, cancellation).ConfigureAwait(false);
        }

        await ReimbursementRow.EndAsync(work, stood, cancellation).ConfigureAwait(false);

        await PendingReimbursements.MarkAsync(work, _added.Concat(_cancelled).Select(row => (row.Insured, row.Employer)), cancellation).ConfigureAwait(false);
    }

    private IncapacityDecision Decide(IncapacityDeclaration sent)
    {
        if (!RequestIds.IsValid(sent.RequestId))
        {
            return IncapacityDecision.Unnamed(sent.RequestId, work.RecordedAt);
        }

        if (_earlier.TryGetValue(sent.RequestId, out ReceiptRow? earlier))
        {
            return earlier.Digest == sent.Digest ? IncapacityDecision.Of(earlier, repeated: true) : IncapacityDecision.Reused(sent.RequestId, work.RecordedAt);
        }

        (int? id, IncapacityRules.Finding? fault) = Judge(sent);
        var receipt = new ReceiptRow(ReceiptService.Incapacities, sent.RequestId, sent.Digest, id, fault?.Code, fault?.Field, work.RecordedAt);
        _receipts.Add(receipt);
        _earlier.Add(sent.RequestId, receipt);
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

        List<IncapacityRow> standing = StandingOf(sent);
        return sent.IsCancellation ? (Cancel(standing, sent), null)
            : standing.Exists(row => row.Overlaps(sent.Kind!.Value, sent.First!.Value, sent.Last!.Value)) ? (null, new(IncapacityRejections.Overlap, "incapacity.days"))
            : (Add(standing, sent), null);
    }

    private List<IncapacityRow> StandingOf(IncapacityDeclaration sent)
    {
        (long, long) pair = (sent.Insured!.Value, sent.Employer!.Value);
        if (!_standing.TryGetValue(pair, out List<IncapacityRow>? rows))
        {
            _standing.Add(pair, rows = []);
        }

        return rows;
    }

    private int Add(List<IncapacityRow> standing, IncapacityDeclaration sent)
    {
        var row = new IncapacityRow
        {
            Id = checked(_firstNew + _added.Count),
            Insured = sent.Insured!.Value,
            Employer = sent.Employer!.Value,
            Period = sent.Period!.Value,
            Kind = sent.Kind!.Value,
            First = sent.First!.Value,
            Last = sent.Last!.Value,
            Hours = sent.Hours,
            KnownFrom = work.RecordedAt,
        };
        standing.Add(row);
        _added.Add(row);
        return row.Id;
    }

    /// <summary>Takes away all that stands of a month.</summary>
    /// <returns>The first of them by its day; null when nothing stood, which is as it was asked.</returns>
    private int? Cancel(List<IncapacityRow> standing, IncapacityDeclaration sent)
    {
        List<IncapacityRow> month = standing.FindAll(row => row.Period == sent.Period);
        foreach (IncapacityRow row in month)
        {
            row.KnownUntil = work.RecordedAt;
            standing.Remove(row);
            _cancelled.Add(row);
        }

        return month.OrderBy(row => row.First).ThenBy(row => row.Id).FirstOrDefault()?.Id;
    }
}

using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>
/// The contribution lines that one side holds of one declaration, in one run of adjacent records. The same key may come
/// again in a later item when other records stand between; a reader of the stream joins them.
/// </summary>
public struct ContributionRecord
{
    /// <summary>The key; meaningless when <see cref="Status"/> says so.</summary>
    public DeclarationKey Key;

    /// <summary>
    /// <see cref="ReadStatus.Read"/> when the key was read; <see cref="ReadStatus.QuarantinedWithoutKey"/> for a single
    /// record of which not even that was read.
    /// </summary>
    public ReadStatus Status;

    /// <summary>The scheme of the lines.</summary>
    public Scheme Scheme;

    /// <summary>The lines that were read; of a branch that stands more than once, the first.</summary>
    public ContributionLines Lines;

    /// <summary>Branches that stand more than once, a bit each by the branch's value.</summary>
    public byte DuplicateBranches;

    /// <summary>Records beyond the first of their branch.</summary>
    public int DuplicateRecords;

    /// <summary>The sums of the records beyond the first of their branch.</summary>
    public LineTotals DuplicateTotals;

    /// <summary>Branches whose key was read but not their amounts, a bit each.</summary>
    public byte QuarantinedBranches;

    /// <summary>Records in quarantine whose declaration is known, of a known or an unknown branch.</summary>
    public int QuarantinedRecords;

    /// <summary>The number of the first record, from 1.</summary>
    public long FirstRecordNumber;
}

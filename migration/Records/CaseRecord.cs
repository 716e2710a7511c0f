using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>One wage declaration of the input, joined with its affiliation, employer and year, as a side hands it to a run.</summary>
public struct CaseRecord
{
    /// <summary>The key; meaningless when <see cref="Status"/> says so.</summary>
    public DeclarationKey Key;

    /// <summary>Whether the case could be read.</summary>
    public ReadStatus Status;

    /// <summary>The case; meaningless unless <see cref="Status"/> is <see cref="ReadStatus.Read"/>.</summary>
    public WageCase Case;

    /// <summary>The number of the declaration's record in its dataset, from 1.</summary>
    public long RecordNumber;
}

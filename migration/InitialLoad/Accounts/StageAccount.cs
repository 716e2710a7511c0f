namespace BS2000Bridge.InitialLoad.Accounts;

/// <summary>How the records of one dataset were answered. Every record stands in exactly one of the four columns, so that none is lost unseen.</summary>
public sealed record StageAccount
{
    /// <summary>The dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>Its records.</summary>
    public long Records { get; init; }

    /// <summary>The number of the last record that was answered, in key order; 0 at the beginning.</summary>
    public long LastRecord { get; init; }

    /// <summary>Taken by the domain.</summary>
    public long Accepted { get; init; }

    /// <summary>Taken, but waiting for an affiliation.</summary>
    public long OnHold { get; init; }

    /// <summary>Rejected by the domain.</summary>
    public long Rejected { get; init; }

    /// <summary>Not readable, so that nothing was sent.</summary>
    public long Quarantined { get; init; }

    /// <summary>Whether every record has been answered.</summary>
    public bool IsComplete => Accepted + OnHold + Rejected + Quarantined == Records;
}

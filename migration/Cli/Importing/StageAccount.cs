namespace BS2000Bridge.Cli.Importing;

/// <summary>What became of the records of one dataset. Every record is in one of the columns.</summary>
internal sealed record StageAccount
{
    /// <summary>The dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>Its records.</summary>
    public long Records { get; init; }

    /// <summary>The number of the last record that was answered for, in key order.</summary>
    public long LastRecord { get; init; }

    /// <summary>Taken.</summary>
    public long Accepted { get; init; }

    /// <summary>Waiting for an affiliation.</summary>
    public long OnHold { get; init; }

    /// <summary>Refused by the domain.</summary>
    public long Rejected { get; init; }

    /// <summary>Not readable.</summary>
    public long Quarantined { get; init; }

    /// <summary>Whether every record has been answered for.</summary>
    public bool IsComplete => Accepted + OnHold + Rejected + Quarantined == Records;
}

/// <summary>A record that was not taken.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="RecordNumber">Its number, from 1.</param>
/// <param name="Outcome"><c>quarantined</c>, <c>rejected</c> or <c>on-hold</c>.</param>
/// <param name="Code">The SECUline file and code of a rejection; empty otherwise.</param>
/// <param name="Field">The field at fault; empty when it is not a single one.</param>
/// <param name="Reason">What is wrong; without personal data.</param>
internal sealed record NotTaken(string Dataset, long RecordNumber, string Outcome, string Code, string Field, string Reason);

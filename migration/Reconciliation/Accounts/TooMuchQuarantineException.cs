namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>
/// So much of a dataset cannot be decoded that the run ends: its framing, code page or copybook is wrong. A report on the few
/// records left would look like a result.
/// </summary>
public sealed class TooMuchQuarantineException : Exception
{
    /// <summary>A dataset with more in quarantine than is allowed.</summary>
    public TooMuchQuarantineException(string dataset, long quarantined, long records, decimal allowedPercent, string firstReason)
        : base($"{dataset}: {quarantined} of {records} records cannot be decoded, more than the {allowedPercent} % that --max-quarantine allows. First: {firstReason}") =>
        Dataset = dataset;

    /// <summary>The dataset.</summary>
    public string Dataset { get; }
}

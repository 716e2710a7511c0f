using BS2000Bridge.Legislation.Steps;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>A step of each computation beside one another; null where one has no such step.</summary>
internal readonly record struct StepPair(ComputationStep? Legacy, ComputationStep? Modern)
{
    /// <summary>Whether the amounts differ.</summary>
    public bool AmountDiffers => Legacy?.Amount != Modern?.Amount;

    /// <summary>Whether rule or amount differ.</summary>
    public bool Differs => Legacy != Modern;
}

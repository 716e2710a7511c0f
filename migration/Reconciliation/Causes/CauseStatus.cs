namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>How far a difference is explained.</summary>
public enum CauseStatus : byte
{
    /// <summary>One cause, or one combination, yields the legacy's figures.</summary>
    Explained,

    /// <summary>Several explanations fit, and nothing separates them: all are named.</summary>
    Ambiguous,

    /// <summary>No explanation yields the legacy's figures.</summary>
    Unexplained,
}

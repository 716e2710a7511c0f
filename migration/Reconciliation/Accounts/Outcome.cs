namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>What a record of one side turned out to be. Every record has exactly one outcome.</summary>
public enum Outcome : byte
{
    /// <summary>The other side has the same, to the cent.</summary>
    Equal,

    /// <summary>The other side differs only as a decision in force allows.</summary>
    Equivalent,

    /// <summary>The other side differs.</summary>
    Different,

    /// <summary>The other side has no such record.</summary>
    Only,

    /// <summary>Its key stands more than once, on this side or on the other.</summary>
    Duplicate,

    /// <summary>It, or the input that it comes from, could not be decoded.</summary>
    Quarantined,

    /// <summary>A restriction of the run leaves it out.</summary>
    OutOfScope,
}

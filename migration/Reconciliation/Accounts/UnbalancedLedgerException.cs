namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>The accounts of a run do not balance: it has lost or invented a record. A fault of the program, and never a verdict on the two sides.</summary>
public sealed class UnbalancedLedgerException : Exception
{
    /// <summary>Says what does not balance.</summary>
    public UnbalancedLedgerException(string message)
        : base(message)
    {
    }
}

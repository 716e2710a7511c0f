namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>The runner itself went wrong: its books do not balance. Never a match, never a difference.</summary>
public sealed class UnbalancedLedgerException : Exception
{
    /// <summary>A fault with what does not balance.</summary>
    public UnbalancedLedgerException(string message)
        : base(message)
    {
    }
}

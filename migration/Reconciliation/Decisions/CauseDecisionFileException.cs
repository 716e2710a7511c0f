namespace BS2000Bridge.Reconciliation.Decisions;

/// <summary>A file of decisions that cannot be used: the message names the file, the line, what is wrong and what to do.</summary>
public sealed class CauseDecisionFileException : Exception
{
    /// <summary>A failure with its reason.</summary>
    public CauseDecisionFileException(string message)
        : base(message)
    {
    }

    /// <summary>A failure that a reader of the file raised.</summary>
    public CauseDecisionFileException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

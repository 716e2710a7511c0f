namespace BS2000Bridge.Adapter.Fields;

/// <summary>A month's datasets cannot be taken as a whole: the message says which, what is wrong and what to do.</summary>
public sealed class LegacyMonthException : Exception
{
    /// <summary>The failure with its reason.</summary>
    public LegacyMonthException(string message)
        : base(message)
    {
    }
}

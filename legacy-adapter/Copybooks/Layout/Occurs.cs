namespace BS2000Bridge.Copybooks.Layout;

/// <summary>A table (OCCURS).</summary>
public sealed class Occurs
{
    internal Occurs(int min, int max, DataItem? dependingOn)
    {
        Min = min;
        Max = max;
        DependingOn = dependingOn;
    }

    /// <summary>The smallest number of occurrences; 0 is allowed for a table with a counter.</summary>
    public int Min { get; }

    /// <summary>The largest number of occurrences, at least 1. Storage is laid out for it.</summary>
    public int Max { get; }

    /// <summary>The counter of the actual number, null for a table of fixed size.</summary>
    public DataItem? DependingOn { get; }
}

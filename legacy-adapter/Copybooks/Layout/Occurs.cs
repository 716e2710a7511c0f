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

    /// <summary>The least number of occurrences.</summary>
    public int Min { get; }

    /// <summary>The greatest number of occurrences.</summary>
    public int Max { get; }

    /// <summary>The counter of the actual number, null for a table of fixed size.</summary>
    public DataItem? DependingOn { get; }
}

namespace BS2000Bridge.Benchmarks.Results;

/// <summary>What a figure is meant to be at most, and whether it is.</summary>
/// <param name="Claim">What is claimed.</param>
/// <param name="Value">The figure.</param>
/// <param name="AtMost">Its limit.</param>
internal sealed record Target(string Claim, double Value, double AtMost)
{
    /// <summary>Whether the figure is within its limit.</summary>
    public bool Holds => Value <= AtMost;

    /// <summary>The verdict in a line.</summary>
    public override string ToString() => $"{(Holds ? "holds" : "MISSED")}: {Claim}: {Value:0.###}, at most {AtMost:0.###}";
}

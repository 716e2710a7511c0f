namespace BS2000Bridge.Benchmarks.Results;

/// <summary>What a figure is meant to be at most or at least, and whether it is.</summary>
/// <param name="Claim">What is claimed.</param>
/// <param name="Value">The figure.</param>
/// <param name="AtMost">Its upper limit; null for none.</param>
/// <param name="AtLeast">Its lower limit; null for none.</param>
internal sealed record Target(string Claim, double Value, double? AtMost = null, double? AtLeast = null)
{
    /// <summary>Whether the figure is within its limits.</summary>
    public bool Holds => !double.IsNaN(Value) && (AtMost is null || Value <= AtMost) && (AtLeast is null || Value >= AtLeast);

    /// <summary>The verdict in a line.</summary>
    public override string ToString() =>
        $"{(Holds ? "holds" : "MISSED")}: {Claim}: {Value:0.###}{(AtMost is { } most ? $", at most {most:0.###}" : "")}{(AtLeast is { } least ? $", at least {least:0.###}" : "")}";
}

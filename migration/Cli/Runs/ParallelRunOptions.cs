namespace BS2000Bridge.Cli.Runs;

/// <summary>What a parallel run is asked for on the command line.</summary>
/// <param name="Legacy">The folder of the months.</param>
/// <param name="Month">The month.</param>
/// <param name="Output">The folder of the report.</param>
internal sealed record ParallelRunOptions(string Legacy, YearMonth Month, string Output)
{
    /// <summary>A file of decisions.</summary>
    public string? Decisions { get; init; }

    /// <summary>A file of employer numbers to keep.</summary>
    public string? Employers { get; init; }

    /// <summary>The codes of the schemes to keep, joined by commas.</summary>
    public string? Schemes { get; init; }

    /// <summary>Whether to run the legacy batch twice and report what differs.</summary>
    public bool Noise { get; init; }

    /// <summary>How much of a dataset may be undecodable, in percent.</summary>
    public decimal MaxQuarantinePercent { get; init; } = 1m;

    /// <summary>Whether to show numbers and names as they are.</summary>
    public bool Unmask { get; init; }
}

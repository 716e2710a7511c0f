namespace BS2000Bridge.Datasets.Probing;

/// <summary>What a probe found.</summary>
/// <param name="Findings">The framings tried, the best first: all that fit, and of the others the best of each preset.</param>
/// <param name="Conclusion">What to do, in a sentence.</param>
public sealed record ProbeReport(IReadOnlyList<ProbeFinding> Findings, string Conclusion);

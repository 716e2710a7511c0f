namespace BS2000Bridge.Benchmarks.Results;

/// <summary>One case of a benchmark.</summary>
/// <param name="Label">The case.</param>
/// <param name="Metrics">Its figures, the same in every row of a benchmark.</param>
internal sealed record ResultRow(string Label, IReadOnlyList<Metric> Metrics);

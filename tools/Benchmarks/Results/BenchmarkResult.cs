namespace BS2000Bridge.Benchmarks.Results;

/// <summary>What one benchmark measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What was measured, how, and beside what.</param>
/// <param name="Rows">Its cases.</param>
/// <param name="Targets">What was to be reached.</param>
internal sealed record BenchmarkResult(string Name, string Description, IReadOnlyList<ResultRow> Rows, IReadOnlyList<Target> Targets);

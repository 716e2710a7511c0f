namespace BS2000Bridge.Benchmarks.Measuring;

/// <summary>What all benchmarks of a run share.</summary>
/// <param name="Root">The folder of the project.</param>
/// <param name="Folder">Where data and results go.</param>
/// <param name="Scale">The size of the months.</param>
/// <param name="Progress">Told, in a line, what is being measured.</param>
internal sealed record BenchmarkSettings(string Root, string Folder, Scale Scale, Action<string> Progress);

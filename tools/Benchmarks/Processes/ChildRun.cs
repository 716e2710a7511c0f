namespace BS2000Bridge.Benchmarks.Processes;

/// <summary>What a process did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Seconds">Its wall time, start and end included.</param>
/// <param name="PeakBytes">The most memory that it had resident.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Words">What it wrote to stderr.</param>
internal sealed record ChildRun(int ExitCode, double Seconds, long PeakBytes, string Output, string Words);

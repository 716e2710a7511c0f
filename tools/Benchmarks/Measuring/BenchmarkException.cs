namespace BS2000Bridge.Benchmarks.Measuring;

/// <summary>The benchmarks cannot go on.</summary>
/// <param name="exitCode">2 for bad arguments, 3 for a missing component, 70 for a fault of the program, 130 when interrupted.</param>
/// <param name="message">What is wrong, and what to do about it.</param>
internal sealed class BenchmarkException(int exitCode, string message) : Exception(message)
{
    /// <summary>The exit code that the program ends with.</summary>
    public int ExitCode { get; } = exitCode;
}

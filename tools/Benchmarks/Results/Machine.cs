using System.Runtime.InteropServices;

namespace BS2000Bridge.Benchmarks.Results;

/// <summary>What the figures were measured on; without it they say nothing.</summary>
/// <param name="Processor">The processor's name, or its architecture where the system does not tell.</param>
/// <param name="Cores">The cores that the process may use.</param>
/// <param name="Runtime">The .NET runtime.</param>
internal sealed record Machine(string Processor, int Cores, string Runtime)
{
    private const string ProcessorFacts = "/proc/cpuinfo";

    /// <summary>This machine.</summary>
    public static Machine Here() => new(ProcessorName(), Environment.ProcessorCount, RuntimeInformation.FrameworkDescription);

    /// <inheritdoc/>
    public override string ToString() => $"{Processor}, {Cores} cores, {Runtime}";

    private static string ProcessorName()
    {
        string? line = File.Exists(ProcessorFacts)
            ? File.ReadLines(ProcessorFacts).FirstOrDefault(one => one.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':') + 1)..].Trim();
    }
}

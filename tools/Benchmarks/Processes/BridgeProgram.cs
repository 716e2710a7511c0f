using System.Text.Json;

namespace BS2000Bridge.Benchmarks.Processes;

/// <summary>The command <c>bridge</c>, as a person starts it: every call is a process of its own.</summary>
internal sealed class BridgeProgram
{
    private const int MissingComponent = 3;
    private BridgeProgram(string path) => Path = path;

    /// <summary>The program's assembly.</summary>
    public string Path { get; }

    /// <summary>Brings the program up to date with its sources, as <c>./bridge</c> does before every command.</summary>
    public static BridgeProgram UpToDate(string root, CancellationToken cancellationToken)
    {
        ChildRun built = ChildProcess.Run(System.IO.Path.Combine(root, "bridge"), ["--version"], cancellationToken);
        string program = System.IO.Path.Combine(root, "migration", "Cli", "bin", "Release", "net10.0", "BS2000Bridge.Cli.dll");
        return built.ExitCode == 0 ? new BridgeProgram(program) : throw Failure("--version", built);
    }

    /// <summary><c>bridge generate</c>.</summary>
    public void Generate(int employers, string month, long seed, string output, CancellationToken cancellationToken) =>
        Run(["generate", "--employers", $"{employers}", "--month", month, "--seed", $"{seed}", "--out", output], cancellationToken, 0);

    /// <summary><c>bridge legacy-batch</c>.</summary>
    /// <returns>The wall time of the COBOL program alone, in seconds.</returns>
    public double LegacyBatch(string input, string habits, string output, CancellationToken cancellationToken)
    {
        ChildRun run = Run(["legacy-batch", "--in", input, "--habits", habits, "--out", output, "--json"], cancellationToken, 0);
        using JsonDocument said = JsonDocument.Parse(run.Output);
        return said.RootElement[0].GetProperty("elapsedMs").GetInt64() / 1000.0;
    }

    /// <summary><c>bridge parallel-run</c>.</summary>
    public ChildRun ParallelRun(string legacy, string month, string output, CancellationToken cancellationToken) =>
        Run(["parallel-run", "--legacy", legacy, "--month", month, "--out", output, "--json"], cancellationToken, 0, 1);

    /// <summary><c>bridge import</c>.</summary>
    public ChildRun Import(string data, string month, string database, CancellationToken cancellationToken) =>
        Run(["import", "--data", data, "--month", month, "--database", database, "--json"], cancellationToken, 0);

    private ChildRun Run(string[] arguments, CancellationToken cancellationToken, params int[] expected)
    {
        ChildRun run = ChildProcess.Run("dotnet", [Path, .. arguments], cancellationToken);
        return expected.Contains(run.ExitCode) ? run : throw Failure(arguments[0], run);
    }

    private static BenchmarkException Failure(string command, ChildRun run) => new(
        run.ExitCode == MissingComponent ? MissingComponent : 70,
        $"bridge {command} ended with {run.ExitCode}, so there is nothing to measure. It says:{Environment.NewLine}{run.Words.Trim()}");
}

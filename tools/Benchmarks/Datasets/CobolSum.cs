using System.ComponentModel;
using BS2000Bridge.Benchmarks.Processes;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>The COBOL program SUMDECSAL, compiled with <c>cobc -O2</c>.</summary>
internal sealed class CobolSum
{
    private const int MissingComponent = 3;
    private readonly string _program;

    private CobolSum(string program) => _program = program;

    /// <summary>Compiles it.</summary>
    /// <exception cref="BenchmarkException">The compiler is missing, or refuses the program.</exception>
    public static CobolSum Compile(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        string source = Path.Combine(settings.Root, "tools", "Benchmarks", "Datasets", "SUMDECSAL.cob");
        string copybooks = Path.Combine(settings.Root, "legacy-adapter", "Adapter", "Copybooks");
        string program = Path.Combine(settings.Folder, "SUMDECSAL");
        try
        {
            ChildRun compiled = ChildProcess.Run("cobc", ["-x", "-std=bs2000", "-fodoslide", "-O2", "-I", copybooks, "-o", program, source], cancellationToken);
            return compiled.ExitCode == 0
                ? new CobolSum(program)
                : throw new BenchmarkException(70, $"SUMDECSAL does not compile: {compiled.Words}");
        }
        catch (Win32Exception)
        {
            throw new BenchmarkException(MissingComponent, "The COBOL compiler cobc, whose program is the peer, is missing. Install it: apt-get install gnucobol3");
        }
    }

    /// <summary>Runs it over a file as GnuCOBOL frames it.</summary>
    /// <returns>The sums, and the wall time of the process in seconds.</returns>
    /// <exception cref="BenchmarkException">It failed.</exception>
    public (WageSums Sums, double Seconds) Run(string twin, CancellationToken cancellationToken)
    {
        ChildRun run = ChildProcess.Run("env", [$"DD_DECSAL={twin}", _program], cancellationToken);
        return run.ExitCode is 0
            ? (WageSums.Parse(run.Output), run.Seconds)
            : throw new BenchmarkException(70, $"SUMDECSAL ended with {run.ExitCode}: {run.Words}");
    }
}

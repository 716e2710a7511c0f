using BS2000Bridge.Cli.Runs;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation.Reporting;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge demo</c>: the main job from nothing.</summary>
internal static class DemoCommand
{
    private const int Employers = 900;
    private const long Seed = 2025;
    private static readonly YearMonth Month = new(2025, 5);

    /// <summary>The habits that are on; the demo's decisions decide the first two.</summary>
    private const string Habits = "rounding.total-then-split,abatement.not-prorated,minimum.not-graded";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters)
    {
        Option<string?> output = new("--out") { Description = "The folder of the demonstration; artifacts/demo in the project by default.", HelpName = "DIR" };
        Command command = new(
            "demo",
            $"A month of made-up legacy data, both systems, the report: {Month}, some 20,000 declarations, three habits on, two of them decided. Ends with 0 once the report is written, although the two systems differ: to show that is its purpose.")
        {
            output,
        };
        command.SetAction((result, cancellationToken) => Task.Run(
            () => Run(terminal, parameters.Read(result), result.GetValue(output) ?? Path.Combine(ProjectRoot.Find(), "artifacts", "demo"), cancellationToken),
            CancellationToken.None));
        return command;
    }

    private static int Run(Terminal terminal, ParameterLibrary library, string output, CancellationToken cancellationToken)
    {
        string sources = Path.Combine(ProjectRoot.Find(), "tools", "legacy-batch", "demo");
        string legacy = BatchProgram.CompilerIsThere() ? MakeMonth(terminal, library, output, cancellationToken) : CommittedMonth(terminal, sources);
        var options = new ParallelRunOptions(legacy, Month, Path.Combine(output, "report")) { Decisions = Path.Combine(sources, "decisions.yaml") };
        terminal.Out.WriteLine($"3. Parallel run, with the decisions of {Path.GetRelativePath(Environment.CurrentDirectory, options.Decisions)}");
        terminal.Out.WriteLine();
        RunReport report = new ParallelRunner(terminal, library).Run(options, cancellationToken);
        RunText.Write(terminal, report, options.Output);
        return ExitCode.Done;
    }

    private static string MakeMonth(Terminal terminal, ParameterLibrary library, string output, CancellationToken cancellationToken)
    {
        string input = Path.Combine(output, "input"), legacy = Path.Combine(output, "legacy");
        long declarations = GenerateCommand.Run(terminal, library, Employers, Month, 1, Seed, input, cancellationToken).Sum(one => one.Declarations);
        terminal.Out.WriteLine($"1. A synthetic month of BS2000 datasets: {declarations:N0} declarations of {Employers} employers, {Month}");
        LegacyBatch.Outcome batch = new LegacyBatch(terminal).Run(
            Path.Combine(input, Month.ToString()), Month, LegacyBatch.ParseHabits(Habits), Path.Combine(legacy, Month.ToString()), cancellationToken);
        terminal.Out.WriteLine($"2. The legacy batch, in COBOL, with the habits {Habits}: {batch.Lines:N0} contribution lines in {batch.Elapsed.TotalSeconds:0.0} s");
        return legacy;
    }

    private static string CommittedMonth(Terminal terminal, string sources)
    {
        terminal.Out.WriteLine("1. The COBOL compiler cobc is missing (apt-get install gnucobol3): the demonstration takes the small month of datasets that is committed.");
        terminal.Out.WriteLine($"2. The legacy batch ran over it when it was committed, with the habits {Habits}");
        return Path.Combine(sources, "legacy");
    }
}

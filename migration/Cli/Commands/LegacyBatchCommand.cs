using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Cli.Runs;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Legislation.Hypotheses;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge legacy-batch</c>: the centre's batch, in COBOL, over the months of a folder.</summary>
internal static class LegacyBatchCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string?> input = new("--in") { Description = "The folder of the months' inputs.", HelpName = "DIR" };
        Option<string> habits = new("--habits")
        {
            Description = "The legacy's habits to switch on: none, all, or names joined by commas.",
            HelpName = "none|all|NAME[,NAME…]",
            DefaultValueFactory = _ => "none",
        };
        Option<string?> output = new("--out") { Description = "The folder that receives inputs and results of each month.", HelpName = "DIR" };
        Option<bool> list = new("--list-habits") { Description = "Lists the habits, one a line: its name, two blanks, what it does." };
        Option<bool> json = Options.Json();
        Command command = new("legacy-batch", "Runs the legacy's contribution batch, in COBOL, over the input datasets of each month.") { input, habits, output, list, json };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(list) && (result.GetResult(input) is null || result.GetResult(output) is null))
            {
                result.AddError("Give --in DIR and --out DIR, or --list-habits.");
            }
        });
        command.SetAction((result, cancellationToken) => Task.Run(
            () => result.GetValue(list)
                ? List(terminal)
                : Run(terminal, result.GetValue(input)!, result.GetValue(habits)!, result.GetValue(output)!, result.GetValue(json), cancellationToken),
            CancellationToken.None));
        return command;
    }

    private static int List(Terminal terminal)
    {
        foreach (HypothesisEntry habit in HypothesisCatalog.All)
        {
            terminal.Out.WriteLine($"{habit.Name}  {habit.Description}");
        }

        return ExitCode.Done;
    }

    private static int Run(Terminal terminal, string input, string habits, string output, bool json, CancellationToken cancellationToken)
    {
        Hypothesis switched = LegacyBatch.ParseHabits(habits);
        var batch = new LegacyBatch(terminal);
        var runs = new List<object>();
        foreach ((YearMonth month, string folder) in Months.In(input))
        {
            LegacyBatch.Outcome outcome = Guarded(() => batch.Run(folder, month, switched, Path.Combine(output, month.ToString()), cancellationToken));
            runs.Add(new { month = month.ToString(), outcome.Lines, outcome.Rejects, elapsedMs = (long)outcome.Elapsed.TotalMilliseconds });
            if (!json)
            {
                terminal.Out.WriteLine(
                    $"{month}: {outcome.Lines:N0} contribution lines in {outcome.Elapsed.TotalSeconds:0.0} s, {outcome.Rejects:N0} records rejected, in {Path.Combine(output, month.ToString())}");
            }
        }

        if (json)
        {
            JsonOutput.Write(terminal.Out, runs);
        }

        return ExitCode.Done;
    }

    private static T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (failure is DatasetFormatException or DatasetManifestException or IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput(failure.Message, "Check the folders given with --in and --out.");
        }
    }
}

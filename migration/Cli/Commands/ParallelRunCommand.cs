using System.Globalization;
using BS2000Bridge.Cli.Runs;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Reporting;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge parallel-run</c>: compares both systems over a month and explains every difference.</summary>
internal static class ParallelRunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters)
    {
        Option<string> legacy = new("--legacy") { Description = "The folder of the months that the legacy batch wrote.", HelpName = "DIR", Required = true };
        Option<YearMonth?> month = Options.Month("--month", "The month to compare.");
        month.Required = true;
        Option<string> slice = new("--slice") { Description = "The slice.", HelpName = "salary", DefaultValueFactory = _ => "salary" };
        slice.AcceptOnlyFromAmong("salary");
        Option<string> modern = new("--modern") { Description = "How the modern side computes: replay, in this process.", HelpName = "replay", DefaultValueFactory = _ => "replay" };
        modern.AcceptOnlyFromAmong("replay");
        Option<string?> decisions = new("--decisions") { Description = "A YAML file of decisions on causes.", HelpName = "FILE" };
        Option<string?> employers = new("--employers") { Description = "Only these employers: a file with one number a line.", HelpName = "FILE" };
        Option<string?> schemes = new("--regimes") { Description = "Only these schemes (régimes), such as 01,03.", HelpName = "LIST" };
        Option<bool> noise = new("--noise") { Description = "Runs the legacy batch twice and reports what differs between the two." };
        Option<decimal> maxQuarantine = new("--max-quarantine")
        {
            Description = "How much of a dataset may be unreadable. With more there is no run, and the exit code is 2.",
            HelpName = "PERCENT",
            DefaultValueFactory = _ => 1m,
        };
        maxQuarantine.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "1";
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) || percent > 100)
            {
                result.AddError($"--max-quarantine: '{text}' is no percentage from 0 to 100.");
            }
        });
        Option<bool> unmask = new("--unmask") { Description = "Shows insured numbers and names as they are." };
        Option<string> output = new("--out") { Description = "The folder of the report.", HelpName = "DIR", Required = true };
        Option<bool> json = Options.Json();
        Command command = new("parallel-run", "Compares both systems over a month, explains every difference and reports. Exit code 0: equal or equivalent, 1: different.")
        {
            legacy, month, slice, modern, decisions, employers, schemes, noise, maxQuarantine, unmask, output, json,
        };
        command.SetAction((result, cancellationToken) => Task.Run(
            () =>
            {
                var options = new ParallelRunOptions(result.GetValue(legacy)!, result.GetValue(month)!.Value, result.GetValue(output)!)
                {
                    Decisions = result.GetValue(decisions),
                    Employers = result.GetValue(employers),
                    Schemes = result.GetValue(schemes),
                    Noise = result.GetValue(noise),
                    MaxQuarantinePercent = result.GetValue(maxQuarantine),
                    Unmask = result.GetValue(unmask),
                };
                RunReport report = new ParallelRunner(terminal, parameters.Read(result)).Run(options, cancellationToken);
                if (result.GetValue(json))
                {
                    terminal.Out.Write(File.ReadAllText(Path.Combine(options.Output, "summary.json")));
                }
                else
                {
                    RunText.Write(terminal, report, options.Output);
                }

                return report.Verdict == Verdict.Different ? ExitCode.Differences : ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }
}

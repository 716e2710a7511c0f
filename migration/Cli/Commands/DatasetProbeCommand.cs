using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Probing;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge dataset probe</c>: finds out how a file is framed.</summary>
internal static class DatasetProbeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        CopybookArguments copybook = new();
        Option<bool> json = Options.Json();
        Argument<string> data = new("DATA") { Description = "The data." };
        Command command = new(
            "probe",
            """
            Finds out how a file is framed: reads it under every framing and says which fit, which do not, and why.
            Exit codes: 0 a framing fits, 1 none does or only doubtfully, 2 the file cannot be read.
            """);
        copybook.AddTo(command);
        command.Add(json);
        command.Add(data);
        command.SetAction(result =>
        {
            Copybook records = copybook.Load(result, new CopybookOptions { Dialect = copybook.DialectOf(result) ?? Dialect.Bs2000 });
            ProbeReport report = Probe(result.GetRequiredValue(data), records);
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, ProbeDocument.Of(report));
            }
            else
            {
                ProbeText.Write(terminal, report, records.Name, result.GetRequiredValue(data));
            }

            return report.Findings is [{ Verdict: ProbeVerdict.Fits }, ..] ? ExitCode.Done : ExitCode.Differences;
        });
        return command;
    }

    private static ProbeReport Probe(string path, Copybook copybook)
    {
        try
        {
            return DatasetProbe.Run(path, copybook);
        }
        catch (Exception failure) when (DataFailure.IsOfFile(failure))
        {
            throw DataFailure.Say(path, failure);
        }
    }
}

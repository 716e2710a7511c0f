using BS2000Bridge.Adapter;
using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Cli.Explaining;
using BS2000Bridge.Cli.Runs;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Records;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge explain</c>: one record of a run, with everything beside one another.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters)
    {
        Option<string> run = new("--run") { Description = "The folder of a report.", HelpName = "DIR", Required = true };
        Option<DeclarationKey?> key = new("--key")
        {
            Description = "The declaration: employer, insured and month.",
            HelpName = "EMPLOYER/INSURED/YYYY-MM",
            Required = true,
            CustomParser = result =>
            {
                if (DeclarationKey.TryParse(result.Tokens[0].Value, out DeclarationKey value))
                {
                    return value;
                }

                result.AddError($"--key: '{result.Tokens[0].Value}' is no key; write EMPLOYER/INSURED/YYYY-MM with right check digits.");
                return null;
            },
        };
        Option<bool> unmask = new("--unmask") { Description = "Shows insured number and name as they are." };
        Option<bool> json = Options.Json();
        Command command = new(
            "explain",
            "One declaration of a run: raw bytes, decoded fields, both computations step by step with their articles, and what separates them.")
        {
            run, key, unmask, json,
        };
        command.SetAction((result, cancellationToken) => Task.Run(
            () => Run(terminal, parameters.Read(result), result.GetValue(run)!, result.GetValue(key)!.Value, result.GetValue(unmask), result.GetValue(json), cancellationToken),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        Terminal terminal, ParameterLibrary library, string run, DeclarationKey key, bool unmask, bool json, CancellationToken cancellationToken)
    {
        EstablishedRun established = EstablishedRun.Load(run);
        YearMonth.TryFromYyyyMm(key.Period, out YearMonth month);
        if (month != established.Month)
        {
            throw CliException.BadInput($"The key is of {month}, the run of {established.Month}.", "Name a declaration of the run's month, or the run of the declaration's.");
        }

        if (library.Fingerprint != established.Parameters)
        {
            // The account would be of other figures than the run's, and nobody would see it.
            throw CliException.BadInput(
                "The run was computed with other parameters than those of this command.",
                "Give the --parameters of the run, or leave them out if it had none; after a change of the program's own, make the run anew.");
        }

        string work = Directory.CreateTempSubdirectory("bridge-explain-").FullName;
        try
        {
            using LegacyMonth source = ParallelRunner.Open(
                Months.FolderOf(established.Legacy, month), new ParallelRunOptions(established.Legacy, month, run), work, cancellationToken);
            ExplainedDeclaration explained = new DeclarationExplainer(source, new ContributionCalculator(library, month)).Explain(key, established.Sets, cancellationToken)
                ?? throw CliException.BadInput("Neither side has a declaration of this key.", "Check employer, insured and month; differences.csv of an unmasked run lists the keys that differ.");
            var masking = new Masking(unmask, source.ContentKey(ParallelRunner.MaskingPurpose));
            if (json)
            {
                JsonOutput.Write(terminal.Out, ExplainDocument.Of(explained, masking));
            }
            else
            {
                ExplainText.Write(terminal, explained, masking);
            }

            return ExitCode.Done;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}

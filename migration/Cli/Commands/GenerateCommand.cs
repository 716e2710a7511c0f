using BS2000Bridge.DatasetGenerator;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge generate</c>: the input datasets of a synthetic country.</summary>
internal static class GenerateCommand
{
    private const int MaxEmployers = 100_000;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters)
    {
        Option<int> employers = Options.Number("--employers", "How many employers; about 22 declarations each.", "N", 1, MaxEmployers, 0);
        employers.DefaultValueFactory = null; // Whoever names no number must name a scale.
        Option<string?> scale = new("--scale") { Description = "The whole country: 36,000 employers, about 810,000 declarations a month.", HelpName = "national" };
        scale.AcceptOnlyFromAmong("national");
        Option<YearMonth?> month = Options.Month("--month", "The first month.");
        month.Required = true;
        Option<int> months = Options.Number("--months", "How many months in a row; the same people carry on.", "N", 1, 120, 1);
        Option<long> seed = new("--seed") { Description = "The seed: the same seed makes the same country.", HelpName = "S", Required = true };
        Option<string> output = new("--out") { Description = "The folder that receives a folder YYYY-MM for each month.", HelpName = "DIR", Required = true };
        Option<bool> json = Options.Json();
        Command command = new("generate", "Makes the input datasets of a synthetic country, calibrated on the centre's annual report. All persons are made up.")
        {
            employers, scale, month, months, seed, output, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(scale) is null == (result.GetResult(employers) is null or { Implicit: true }))
            {
                result.AddError("Give either --employers N or --scale national.");
            }
        });
        command.SetAction((result, cancellationToken) => Task.Run(
            () =>
            {
                IReadOnlyList<GeneratedMonth> made = Run(
                    terminal, parameters.Read(result),
                    result.GetValue(scale) is null ? result.GetValue(employers) : CountryOptions.NationalEmployers,
                    result.GetValue(month)!.Value, result.GetValue(months), result.GetValue(seed), result.GetValue(output)!, cancellationToken);
                Print(terminal, made, result.GetValue(json));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Makes the datasets.</summary>
    public static IReadOnlyList<GeneratedMonth> Run(
        Terminal terminal,
        ParameterLibrary library,
        int employers,
        YearMonth month,
        int months,
        long seed,
        string output,
        CancellationToken cancellationToken)
    {
        var options = new CountryOptions
        {
            Employers = employers,
            Month = month,
            Months = months,
            Seed = seed,
            OutputFolder = output,
            MinimumWage = one => Wage(library, one),
        };
        for (int i = 0; i < months; i++)
        {
            // A month whose contributions cannot be computed is refused before anything is written.
            _ = new ContributionCalculator(library, month.PlusMonths(i));
        }

        using var progress = new Progress(terminal, "Generating");
        try
        {
            return CountryGenerator.Generate(options, new Relay(progress), cancellationToken);
        }
        catch (ArgumentException failure)
        {
            throw CliException.BadInput(failure.Message, "'bridge generate --help' shows the limits.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"The output folder {output} cannot be written: {failure.Message}", "Name a folder that can be written with --out.");
        }
    }

    private static (Money Minimum, Money MonthlyCeiling) Wage(ParameterLibrary library, YearMonth month)
    {
        MinimumWage wage = MinimumWage.Of(library, month);
        return (wage.Amount, wage.MonthlyCeiling);
    }

    private static void Print(Terminal terminal, IReadOnlyList<GeneratedMonth> made, bool json)
    {
        if (json)
        {
            JsonOutput.Write(terminal.Out, made.Select(one => new { month = one.Month.ToString(), one.Folder, one.Employers, one.Declarations, one.YearToDates }));
            return;
        }

        foreach (GeneratedMonth one in made)
        {
            terminal.Out.WriteLine($"{one.Month}: {one.Declarations:N0} declarations of {one.Employers:N0} employers in {one.Folder}");
        }
    }

    private sealed class Relay(Progress progress) : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value) => progress.Report(value.Employers, value.TotalEmployers, "employers");
    }
}

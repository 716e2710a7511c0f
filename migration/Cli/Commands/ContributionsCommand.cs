using BS2000Bridge.Cli.Contributions;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge contributions</c>: what one employee and the employer owe for a month, step by step.</summary>
internal static class ContributionsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters)
    {
        ContributionsOptions options = new();
        Option<bool> json = Options.Json();
        Command command = new("contributions", "The contributions of one employee for a month, step by step, with the articles of the law.");
        options.AddTo(command);
        command.Add(json);
        command.SetAction(result =>
        {
            ParameterLibrary library = parameters.Read(result);
            WageCase wageCase = options.Read(result, library);
            ContributionCalculator calculator = new(library, wageCase.Declaration.Period);
            CheckFactor(calculator, wageCase.Employer);
            ContributionLines lines = default;
            StepList steps = new();
            calculator.Compute(in wageCase, Hypothesis.None, ref lines, ref steps);
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, ContributionsDocument.Of(
                    calculator.Month, in lines, steps.Steps, CentreValueDocument.Of(calculator.ParametersOf(Hypothesis.None).UsedBy(in wageCase))));
            }
            else
            {
                ContributionsText.Write(terminal, calculator, in wageCase, in lines, steps.Steps);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A factor that its year does not have would be computed with all the same; whoever mistypes one must be told.</summary>
    private static void CheckFactor(ContributionCalculator calculator, EmployerProfile employer)
    {
        IReadOnlyList<decimal> known = calculator.ParametersOf(Hypothesis.None).AccidentFactors;
        decimal factor = employer.AccidentFactorHundredths / 100m;
        if (!known.Contains(factor))
        {
            throw CliException.BadInput(
                $"--accident-factor: {factor:0.00} is no bonus-malus factor of {calculator.Month}.",
                $"Choose one of: {string.Join(", ", known.Select(one => one.ToString("0.00##")))}.");
        }
    }
}

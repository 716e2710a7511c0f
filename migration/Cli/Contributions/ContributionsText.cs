using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;
using Spectre.Console;

namespace BS2000Bridge.Cli.Contributions;

/// <summary>The contributions of one declaration as people read them, in French and English.</summary>
internal static class ContributionsText
{
    /// <summary>Writes the shares by branch, the steps with their articles, and the figures that still need the centre's word.</summary>
    public static void Write(
        Terminal terminal,
        ContributionCalculator calculator,
        in WageCase wageCase,
        in ContributionLines lines,
        IReadOnlyList<ComputationStep> steps)
    {
        terminal.Out.WriteLine($"Cotisations / contributions, {calculator.Month}");
        terminal.Write(Shares(in lines));
        terminal.Write(Steps(steps));
        foreach (CentreValueDocument own in CentreValueDocument.Of(calculator.ParametersOf(Hypothesis.None).UsedBy(in wageCase)))
        {
            terminal.Out.WriteLine($"{own.Id} = {own.Value}: {own.Source}");
        }

        string[] unconfirmed = Unconfirmed(calculator.ParametersOf(Hypothesis.None), in wageCase, in lines);
        if (unconfirmed.Length > 0)
        {
            terminal.Out.WriteLine($"À confirmer par le centre / still needs the centre's word: {string.Join("; ", unconfirmed)}.");
            terminal.Out.WriteLine($"bridge parameters list --unconfirmed --date {calculator.Month} shows the sources.");
        }
    }

    private static Table Shares(in ContributionLines lines)
    {
        Table table = Tables.Create("Branche / branch", ">Assiette / base", ">Taux / rate", ">Assuré / insured", ">Employeur / employer");
        Money insured = Money.Zero, employer = Money.Zero;
        foreach (Branch branch in StatementOrder.Branches)
        {
            if (lines.Has(branch))
            {
                ContributionLine line = lines[branch];
                table.Row(Name(branch), $"{line.Base}", $"{line.Rate}", $"{line.Insured}", $"{line.Employer}");
                insured += line.Insured;
                employer += line.Employer;
            }
        }

        table.Row("Total", "", "", $"{insured}", $"{employer}");
        return table;
    }

    private static Table Steps(IReadOnlyList<ComputationStep> steps)
    {
        Table table = Tables.Create("Branche / branch", "Calcul / step", ">EUR", "Référence / reference");
        AddSteps(table, "", steps.Where(step => step.Branch is null));
        foreach (Branch branch in StatementOrder.Branches)
        {
            AddSteps(table, branch.FrenchName(), steps.Where(step => step.Branch == branch));
        }

        return table;
    }

    private static void AddSteps(Table table, string name, IEnumerable<ComputationStep> steps)
    {
        foreach (ComputationStep step in steps)
        {
            table.Row(name, step.Text, $"{step.Amount}", step.Reference);
            name = "";
        }
    }

    private static string[] Unconfirmed(MonthParameters parameters, in WageCase wageCase, in ContributionLines lines)
    {
        List<string> found = [];
        if (parameters.MinimumWage.Confidence != Confidence.High)
        {
            found.Add($"salaire social minimum / minimum wage {parameters.MinimumWage.Amount} ({Word(parameters.MinimumWage.Confidence)})");
        }

        foreach (Branch branch in StatementOrder.Branches)
        {
            BranchTariff tariff = parameters.TariffOf(branch, wageCase.Employer);
            if (lines.Has(branch) && tariff.Confidence != Confidence.High)
            {
                found.Add($"{Name(branch)} {tariff.Insured + tariff.Employer} ({Word(tariff.Confidence)})");
            }
        }

        return [.. found];
    }

    private static string Name(Branch branch) => $"{branch.FrenchName()} / {branch.Name().Replace('-', ' ')}";

    private static string Word(Confidence confidence) => confidence.ToString().ToLowerInvariant();
}

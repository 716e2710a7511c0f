using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Legislation.Steps;

namespace BS2000Bridge.Salary.Computation;

/// <summary>Computes cases of any month and population by the law; each month is prepared once. Thread-safe.</summary>
internal sealed class CaseComputation(ParameterLibrary library)
{
    private readonly CalculatorsByMonth _wages = new(library);
    private readonly IncomeCalculators _incomes = new(library);

    /// <summary>The contributions of a case of somebody who lives of a wage.</summary>
    /// <param name="wageCase">The case.</param>
    /// <param name="lines">The contributions.</param>
    /// <param name="net">The gross wage and the tax where pay is declared net; null for all others.</param>
    /// <returns>Null when they were computed, else why not.</returns>
    public DomainFailure? Compute(in Values.WageCase wageCase, ref ContributionLines lines, out Legislation.Contributions.NetWage? net)
    {
        NoSteps none = default;
        return Compute(in wageCase, ref lines, out net, ref none);
    }

    /// <summary>The contributions of a case of somebody who does not live of a wage.</summary>
    /// <returns>Null when they were computed, else why not.</returns>
    public DomainFailure? Compute(in IncomeCase income, ref ContributionLines lines)
    {
        NoSteps none = default;
        return Compute(in income, ref lines, ref none);
    }

    /// <summary>The contributions of a case with an account of every step.</summary>
    /// <returns>Null when they were computed, else why not.</returns>
    public DomainFailure? Explain(in Values.WageCase wageCase, ComputationAccount account)
    {
        var lines = default(ContributionLines);
        var steps = new StepList();
        DomainFailure? failure = Compute(in wageCase, ref lines, out Legislation.Contributions.NetWage? net, ref steps);
        if (failure is null)
        {
            MonthParameters month = _wages.Of(wageCase.Declaration.Period).ParametersOf(Hypothesis.None);
            Fill(account, in lines, steps.Steps, month.UsedBy(in wageCase), library.Fingerprint);
            account.NetWage = net is { } known ? NetWageMessages.Create(known.Gross, known.Tax) : null;
        }

        return failure;
    }

    /// <summary>The contributions of a case of somebody who does not live of a wage, with an account of every step.</summary>
    /// <returns>Null when they were computed, else why not.</returns>
    public DomainFailure? Explain(in IncomeCase income, ComputationAccount account)
    {
        var lines = default(ContributionLines);
        var steps = new StepList();
        DomainFailure? failure = Compute(in income, ref lines, ref steps);
        if (failure is null)
        {
            Fill(account, in lines, steps.Steps, _incomes.Of(income.Period).InForce(in income), library.Fingerprint);
        }

        return failure;
    }

    private static Step ToMessage(ComputationStep step) => new()
    {
        Branch = step.Branch is { } branch ? branch.ToMessage() : Contracts.Common.V1.Branch.Unspecified,
        Text = step.Text,
        Reference = step.Reference,
        Amount = step.Amount.ToMessage(),
    };

    private static UsedParameter ToMessage(ParameterInForce parameter) => new()
    {
        Id = parameter.Parameter.Id,
        InForceFrom = parameter.Value.From.ToMessage(),
        Assumed = parameter.Value.Confidence != Confidence.High,
        Source = parameter.Value.Source,
    };

    private static void Fill(ComputationAccount account, in ContributionLines lines, IEnumerable<ComputationStep> steps, IEnumerable<ParameterInForce> used, string fingerprint)
    {
        account.Lines.Add(lines.ToMessage().Lines);
        account.Steps.Add(steps.Select(ToMessage));
        account.Parameters.Add(used.Select(ToMessage));
        account.ParametersFingerprint = fingerprint;
        if (account.Parameters.Any(parameter => parameter.Assumed))
        {
            account.Notices.Add(new LocalizedText
            {
                French = "Le calcul repose sur au moins un paramètre qui reste à confirmer.",
                German = "Die Berechnung beruht auf mindestens einem Parameter, der noch zu bestätigen ist.",
                English = "The computation rests on at least one parameter that is still to be confirmed.",
            });
        }
    }

    private DomainFailure? Compute<TRecorder>(in Values.WageCase wageCase, ref ContributionLines lines, out Legislation.Contributions.NetWage? net, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        YearMonth period = wageCase.Declaration.Period;
        ContributionCalculator month = _wages.Of(period);
        net = null;
        try
        {
            Population population = ContributionCalculator.PopulationOf(wageCase.Affiliation);
            DomainFailure? failure = FactorFault(period, wageCase.Employer.AccidentFactorHundredths, population, "case.accident_factor_hundredths")
                ?? ClassFault(month.ParametersOf(Hypothesis.None), in wageCase);
            net = failure is null ? month.Compute(in wageCase, Hypothesis.None, ref lines, ref recorder) : null;
            return failure;
        }
        catch (MissingParameterException missing)
        {
            return missing.ToFailure();
        }
    }

    private DomainFailure? Compute<TRecorder>(in IncomeCase income, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        if (IncomeCalculator.ProblemOf(in income) is { } problem)
        {
            return DomainFailure.Invalid(new InvalidField("case.income_terms", problem));
        }

        try
        {
            short factor = income.AccidentFactorHundredths;
            DomainFailure? failure = factor == 0 ? null
                : FactorFault(income.Period, factor, IncomeCalculator.PopulationOf(in income)!, "case.income_terms.accident_factor_hundredths");
            if (failure is null)
            {
                _incomes.Of(income.Period).Compute(in income, ref lines, ref recorder);
            }

            return failure;
        }
        catch (MissingParameterException missing)
        {
            return missing.ToFailure();
        }
    }

    private DomainFailure? FactorFault(YearMonth period, short hundredths, Population population, string field)
    {
        decimal factor = hundredths / 100m;
        IReadOnlyList<decimal> factors = _wages.Of(period).ParametersOf(Hypothesis.None).AccidentFactorsFor(population);
        return factors.Contains(factor)
            ? null
            : DomainFailure.Invalid(new InvalidField(
                field,
                $"{factor.ToString(CultureInfo.InvariantCulture)} is no factor of {period}; expected {string.Join(", ", factors.Select(one => one.ToString(CultureInfo.InvariantCulture)))}"));
    }

    /// <summary>A class is asked for where the mutuality is owed: which populations owe it is a parameter.</summary>
    private static DomainFailure? ClassFault(MonthParameters month, in Values.WageCase wageCase) =>
        wageCase.Employer.MutualityClass == 0 && month.Owes(wageCase.Affiliation, Values.Branch.Mutuality)
            ? DomainFailure.Invalid(new InvalidField("case.mutuality_class", "is 0, expected 1 to 4"))
            : null;
}

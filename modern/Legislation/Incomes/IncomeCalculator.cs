using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>
/// The contributions of one month of those who do not live of a wage: self-employed, assisting spouses, farmers, pensioners,
/// students, voluntary insured, recipients of REVIS. What a month has in common is resolved once; a computation is integer
/// arithmetic, allocates nothing, and any number of threads may compute at once. In the lines "insured" is who is insured (for
/// an assisting spouse the principal pays it, art. 32 CSS) and "employer" the body that pays the pension or allowance.
/// </summary>
public sealed class IncomeCalculator
{
    private readonly IncomeFigures[] _populations;

    /// <summary>Prepares a month. A figure that is missing refuses only the populations that need it.</summary>
    public IncomeCalculator(ParameterLibrary library, YearMonth month)
    {
        Month = month;
        _populations = [.. IncomeRules.All.Select(rule => new IncomeFigures(library, month, rule))];
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>What is wrong with a case, as a sentence for who made it; null when it can be computed.</summary>
    public static string? ProblemOf(in IncomeCase income) => IncomeCaseCheck.ProblemOf(in income, RuleOf(in income));

    /// <summary>The population of a case; null when its occupation and choice describe none.</summary>
    public static Population? PopulationOf(in IncomeCase income) => RuleOf(in income)?.Population;

    /// <summary>The parameters that a case is computed with, in the order in which they were read.</summary>
    /// <exception cref="ArgumentException">No population is described by the case's occupation and choice.</exception>
    public IReadOnlyList<ParameterInForce> InForce(in IncomeCase income) => FiguresOf(in income).InForce(in income);

    /// <summary>Computes the lines of one month's income.</summary>
    /// <param name="income">The income with all that its contributions depend on; of this month.</param>
    /// <param name="lines">The lines; what it held before is gone.</param>
    /// <exception cref="ArgumentException">The case is of another month, or contradicts itself: see <see cref="ProblemOf"/>.</exception>
    /// <exception cref="MissingParameterException">A parameter that the population needs has no value in the month.</exception>
    public void Compute(in IncomeCase income, ref ContributionLines lines)
    {
        NoSteps none = default;
        Compute(in income, ref lines, ref none);
    }

    /// <summary>Computes the lines of one month's income and gives an account of each step.</summary>
    /// <inheritdoc cref="Compute(in IncomeCase, ref ContributionLines)"/>
    /// <param name="income">The income with all that its contributions depend on; of this month.</param>
    /// <param name="lines">The lines; what it held before is gone.</param>
    /// <param name="recorder">Receives the steps, in the order in which they are taken.</param>
    public void Compute<TRecorder>(in IncomeCase income, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        var computation = new IncomeComputation(CheckedFiguresOf(in income));
        lines.Clear();
        computation.Run(in income, ref lines, ref recorder);
    }

    /// <summary>
    /// Carries a year over a month: adds the month's ceiling, its income after the minimum, and the bases that were charged, as
    /// the months after it are measured by them (art. 39 al. 5, 241 al. 3 CSS).
    /// </summary>
    /// <param name="income">The month.</param>
    /// <param name="lines">The lines that <see cref="Compute(in IncomeCase, ref ContributionLines)"/> gave for it.</param>
    /// <returns>The year up to and with the month.</returns>
    /// <exception cref="ArgumentException">The case is of another month, or contradicts itself.</exception>
    /// <exception cref="MissingParameterException">A parameter that the population needs has no value in the month.</exception>
    public YearToDate YearAfter(in IncomeCase income, in ContributionLines lines) =>
        new IncomeComputation(CheckedFiguresOf(in income)).YearAfter(in income, in lines);

    private static IncomeRule? RuleOf(in IncomeCase income)
    {
        int index = IndexOf(in income);
        return index < 0 ? null : IncomeRules.All[index];
    }

    private static int IndexOf(in IncomeCase income)
    {
        IReadOnlyList<IncomeRule> rules = IncomeRules.All;
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i].Occupation == income.Occupation && (income.Occupation != Occupation.Voluntary || rules[i].Voluntary == income.Voluntary))
            {
                return i;
            }
        }

        return -1;
    }

    private IncomeFigures FiguresOf(in IncomeCase income)
    {
        int index = IndexOf(in income);
        return index >= 0 ? _populations[index] : throw new ArgumentException(IncomeCaseCheck.NoPopulation(in income), nameof(income));
    }

    private IncomeFigures CheckedFiguresOf(in IncomeCase income)
    {
        if (income.Period != Month)
        {
            throw new ArgumentException($"The income is of {income.Period}; this computes {Month}.", nameof(income));
        }

        IncomeFigures figures = FiguresOf(in income);
        if (IncomeCaseCheck.ProblemOf(in income, figures.Rule) is { } problem)
        {
            throw new ArgumentException(problem, nameof(income));
        }

        figures.RefuseWhatIsMissing(in income);
        return figures;
    }
}

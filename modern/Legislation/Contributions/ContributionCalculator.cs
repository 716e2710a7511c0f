using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>
/// The contributions on wages of one month, by the law or by any set of habits. Everything that a month has in common is
/// resolved once; a computation is integer arithmetic, allocates nothing, and any number of threads may compute at once.
/// </summary>
public sealed class ContributionCalculator
{
    private readonly MonthParameters[] _parameters = new MonthParameters[(int)MonthParameters.ParameterHypotheses + 1];

    /// <summary>Prepares a month whose parameters are all there.</summary>
    /// <exception cref="MissingParameterException">A parameter that employees of the private sector need has no value in that month.</exception>
    public ContributionCalculator(ParameterLibrary library, YearMonth month)
        : this(month, library)
    {
        if (_parameters[0].Missing is { } missing)
        {
            throw missing.ToException(KnownPopulations.Employees);
        }
    }

    private ContributionCalculator(YearMonth month, ParameterLibrary library)
    {
        Month = month;
        for (int i = 0; i < _parameters.Length; i++)
        {
            _parameters[i] = MonthParameters.Read(library, month, (Hypothesis)i);
        }
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The population that an affiliation on wages belongs to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The occupation is not one of a wage, or a civil servant's scheme is not known.</exception>
    public static Population PopulationOf(in Affiliation affiliation) => PopulationRules.Of(in affiliation).Population;

    /// <summary>Whether the parameters exist that a set of habits asks for, such as those of the month before.</summary>
    public bool IsAvailable(Hypothesis hypotheses) => ParametersOf(hypotheses).Missing is null;

    /// <summary>The figures of the month under a set of habits.</summary>
    public MonthParameters ParametersOf(Hypothesis hypotheses) => _parameters[(int)(hypotheses & MonthParameters.ParameterHypotheses)];

    /// <summary>Computes the lines of one declaration.</summary>
    /// <param name="wageCase">The declaration with all that its contributions depend on; of this month.</param>
    /// <param name="hypotheses">The habits; <see cref="Hypothesis.None"/> for the law.</param>
    /// <param name="lines">The lines; what it held before is gone.</param>
    /// <returns>The gross wage and the tax where pay is declared net; null for all others.</returns>
    /// <exception cref="ArgumentException">The declaration is of another month.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The hours are negative, the class is not 1 to 4, the accident factor is not above zero, the occupation is not one of a
    /// wage, or a net wage stands beside other pay.
    /// </exception>
    /// <exception cref="MissingParameterException">A parameter that this population or the habits ask for has no value.</exception>
    public NetWage? Compute(in WageCase wageCase, Hypothesis hypotheses, ref ContributionLines lines)
    {
        NoSteps none = default;
        return Compute(in wageCase, hypotheses, ref lines, ref none);
    }

    /// <summary>Computes the lines of one declaration and gives an account of each step.</summary>
    /// <inheritdoc cref="Compute(in WageCase, Hypothesis, ref ContributionLines)"/>
    /// <param name="wageCase">The declaration with all that its contributions depend on; of this month.</param>
    /// <param name="hypotheses">The habits; <see cref="Hypothesis.None"/> for the law.</param>
    /// <param name="lines">The lines; what it held before is gone.</param>
    /// <param name="recorder">Receives the steps, in the order in which they are taken.</param>
    public NetWage? Compute<TRecorder>(in WageCase wageCase, Hypothesis hypotheses, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        if (wageCase.Declaration.Period != Month)
        {
            throw new ArgumentException($"The declaration is of {wageCase.Declaration.Period}; this computes {Month}.", nameof(wageCase));
        }

        PopulationRule rule = PopulationRules.Of(wageCase.Affiliation);
        MonthParameters parameters = ParametersOf(hypotheses);
        PopulationFigures population = parameters.FiguresOf(rule);
        if (TRecorder.IsRecording && rule != PopulationRules.Employees)
        {
            recorder.Record(WageSteps.Population(population));
        }

        lines.Clear();
        if (rule.IsDeclaredNet)
        {
            return ComputeNet(population, in wageCase, hypotheses, ref lines, ref recorder);
        }

        new WageComputation(parameters, population, hypotheses).Run(in wageCase, ref lines, ref recorder);
        return null;
    }

    /// <summary>Prepares a month whatever its parameters: what is missing is an error for those who need it.</summary>
    internal static ContributionCalculator Of(ParameterLibrary library, YearMonth month) => new(month, library);

    /// <summary>Adds a computed declaration to what the year holds.</summary>
    internal void AddTo(ref YearToDate year, in WageCase wageCase, in ContributionLines lines, NetWage? net)
    {
        WageCase gross = net is { } found ? GrossWageSearch.WithGross(in wageCase, found.Gross) : wageCase;
        PopulationFigures population = _parameters[0].FiguresOf(PopulationRules.Of(wageCase.Affiliation));
        new WageComputation(_parameters[0], population, Hypothesis.None).AddTo(ref year, in gross, in lines);
    }

    private NetWage ComputeNet<TRecorder>(PopulationFigures population, in WageCase wageCase, Hypothesis hypotheses, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        MonthParameters parameters = ParametersOf(hypotheses);
        NetWage net = new GrossWageSearch(parameters, population, hypotheses).Solve(in wageCase);
        WageCase gross = GrossWageSearch.WithGross(in wageCase, net.Gross);
        if (TRecorder.IsRecording)
        {
            recorder.Record(WageSteps.Gross(wageCase.Declaration.Pay.BaseWage, net));
            recorder.Record(WageSteps.Tax(parameters.HouseholdTaxFor(population.Rule.Population), net));
        }

        new WageComputation(parameters, population, hypotheses).Run(in gross, ref lines, ref recorder);
        return net;
    }
}

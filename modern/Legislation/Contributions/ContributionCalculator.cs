using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation;

/// <summary>
/// The contributions on wages of one month, by the law or by any set of habits. Everything that a month has in common is
/// resolved once; a computation is integer arithmetic, allocates nothing, and any number of threads may compute at once.
/// </summary>
public sealed class ContributionCalculator
{
    private readonly MonthParameters?[] _parameters = new MonthParameters?[(int)MonthParameters.ParameterVariations + 1];
    private readonly MissingValue?[] _missing = new MissingValue?[(int)MonthParameters.ParameterVariations + 1];

    /// <summary>Prepares a month.</summary>
    /// <exception cref="MissingParameterException">A parameter that the law needs has no value in that month.</exception>
    public ContributionCalculator(ParameterLibrary library, YearMonth month)
    {
        Month = month;
        for (int i = 0; i < _parameters.Length; i++)
        {
            _parameters[i] = MonthParameters.TryRead(library, month, (Variation)i, out _missing[i]);
        }

        _ = ParametersOf(Variation.None);
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>Whether the parameters exist that a set of habits asks for, such as those of the month before.</summary>
    public bool IsAvailable(Variation variations) => _parameters[(int)(variations & MonthParameters.ParameterVariations)] is not null;

    /// <summary>The figures of the month under a set of habits.</summary>
    /// <exception cref="MissingParameterException">A parameter that the habits ask for has no value.</exception>
    public MonthParameters ParametersOf(Variation variations)
    {
        int index = (int)(variations & MonthParameters.ParameterVariations);
        return _parameters[index] ?? throw _missing[index]!.ToException();
    }

    /// <summary>Computes the lines of one declaration.</summary>
    /// <param name="wageCase">The declaration with all that its contributions depend on; of this month.</param>
    /// <param name="variations">The habits; <see cref="Variation.None"/> for the law.</param>
    /// <param name="lines">The lines; what it held before is gone.</param>
    /// <exception cref="ArgumentException">The declaration is of another month.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hours are negative, the class is not 1 to 4, or the accident factor is not above zero.</exception>
    /// <exception cref="MissingParameterException">A parameter that the habits ask for has no value.</exception>
    public void Compute(in WageCase wageCase, Variation variations, ref ContributionLines lines)
    {
        NoSteps none = default;
        Compute(in wageCase, variations, ref lines, ref none);
    }

    /// <summary>Computes the lines of one declaration and gives an account of each step.</summary>
    /// <inheritdoc cref="Compute(in WageCase, Variation, ref ContributionLines)"/>
    /// <param name="wageCase">The declaration with all that its contributions depend on; of this month.</param>
    /// <param name="variations">The habits; <see cref="Variation.None"/> for the law.</param>
    /// <param name="lines">The lines; what it held before is gone.</param>
    /// <param name="recorder">Receives the steps, in the order in which they are taken.</param>
    public void Compute<TRecorder>(in WageCase wageCase, Variation variations, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        if (wageCase.Declaration.Period != Month)
        {
            throw new ArgumentException($"The declaration is of {wageCase.Declaration.Period}; this computes {Month}.", nameof(wageCase));
        }

        var computation = new WageComputation(ParametersOf(variations), variations);
        lines.Clear();
        computation.Run(in wageCase, ref lines, ref recorder);
    }
}

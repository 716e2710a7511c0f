using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Figures;

/// <summary>
/// The minimum wage (salaire social minimum) of a month and what is derived from it. Each derived amount comes from the
/// unrounded minimum wage and is then rounded to the cent, half a cent up: five times 2703.73572 is 13518.68, not
/// 13518.70.
/// </summary>
/// <param name="Exact">Unrounded, in euros: the amount at index 100 times the index over 100.</param>
/// <param name="Amount">Of an unqualified worker of 18 and more, a month.</param>
/// <param name="Age17">From the 17th to the 18th birthday: 80 % (art. L.222-5 Code du travail).</param>
/// <param name="Under17">Before the 17th birthday: 75 % (art. L.222-5 Code du travail).</param>
/// <param name="Qualified">Of a qualified worker: 120 % (art. L.222-4 Code du travail).</param>
/// <param name="HourlyEuros">In euros an hour with four decimals: a 173rd.</param>
/// <param name="MonthlyCeiling">The greatest base of a month: five times (art. 39, 241 CSS).</param>
/// <param name="Abatement">The abatement of dependency insurance: a quarter (art. 377 CSS).</param>
/// <param name="Confidence">How well amount and index are founded.</param>
public sealed record MinimumWage(
    decimal Exact,
    Money Amount,
    Money Age17,
    Money Under17,
    Money Qualified,
    decimal HourlyEuros,
    Money MonthlyCeiling,
    Money Abatement,
    Confidence Confidence)
{
    /// <summary>The hours of a full month's work: 40 a week are 173.3 a month, which the law counts as 173 (art. 39 al. 3 CSS).</summary>
    public const int FullMonthHours = 173;

    /// <summary>The minimum wage at an age in whole years.</summary>
    public Money AtAge(int age) => age >= 18 ? Amount : age == 17 ? Age17 : Under17;

    /// <summary>The minimum wage of a month, by the law.</summary>
    /// <exception cref="MissingParameterException">A parameter has no value in that month.</exception>
    public static MinimumWage Of(ParameterLibrary library, YearMonth month)
    {
        var figures = new FigureReader(library);
        MinimumWage wage = Read(figures, month, derivedFromRounded: false);
        return figures.Missing is null ? wage : throw figures.Missing.ToException();
    }

    internal static MinimumWage Read(FigureReader figures, YearMonth month, bool derivedFromRounded)
    {
        ParameterValue amountAt100 = figures.Value("minimum-wage.index-100", month), index = figures.Value("minimum-wage.index", month);
        decimal exact = amountAt100.ToNumber() * index.ToNumber() / 100m;
        Money rounded = Rounding.HalfUpToCent(exact);
        decimal origin = derivedFromRounded ? rounded.ToEuros() : exact;
        return new MinimumWage(
            exact,
            rounded,
            Rounding.HalfUpToCent(origin * figures.Number("minimum-wage.share.age-17", month) / 100m),
            Rounding.HalfUpToCent(origin * figures.Number("minimum-wage.share.under-17", month) / 100m),
            Rounding.HalfUpToCent(origin * figures.Number("minimum-wage.factor.qualified", month)),
            Rounding.HalfUp(origin / FullMonthHours, decimals: 4),
            Rounding.HalfUpToCent(origin * figures.Number("ceiling.factor", month)),
            Rounding.HalfUpToCent(origin / Math.Max(1m, figures.Number("dependency.abatement.divisor", month))),
            amountAt100.Confidence > index.Confidence ? amountAt100.Confidence : index.Confidence);
    }
}

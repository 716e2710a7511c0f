using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>
/// Declarations that stop at seven minimum wages a month ("XXL"), with one yearly declaration of what is above for dependency
/// insurance, which alone has no ceiling (art. 426 al. 4 CSS). Bill 7751 abolishes them.
/// </summary>
/// <param name="library">The parameters of the law.</param>
public sealed class CappedDeclaration(ParameterLibrary library)
{
    private const int One = 1_000_000;

    /// <summary>What is declared in the place of a higher pay: seven times the unrounded minimum wage, rounded; null where the bill is in force.</summary>
    /// <exception cref="MissingParameterException">The minimum wage or the multiple has no value in that month.</exception>
    public Money? Limit(YearMonth month) => Bill7751.IsInForce(library, month)
        ? null
        : Rounding.HalfUpToCent(MinimumWage.Of(library, month).Exact * library.ValueAt("capped-declaration.factor", month).ToNumber());

    /// <summary>Whether an employer may declare a year so: enough employees are above the limit in each of its months.</summary>
    /// <param name="december">The last month of the year.</param>
    /// <param name="employees">How many employees are above the limit in every month of the year.</param>
    /// <exception cref="MissingParameterException">The least number has no value in that month.</exception>
    public bool IsAllowed(YearMonth december, int employees) =>
        !Bill7751.IsInForce(library, december) && employees >= library.ValueAt("capped-declaration.employees", december).ToNumber();

    /// <summary>The insured's dependency contributions on what a year's pay of all these employees is above the declared limits.</summary>
    /// <param name="december">The last month of the year, whose rate holds.</param>
    /// <param name="excess">The year's pay less what was declared; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The excess is negative.</exception>
    /// <exception cref="MissingParameterException">The rate has no value in that month.</exception>
    public Money Dependency(YearMonth december, Money excess) =>
        new(Rounding.HalfUpToCent(excess.Cents * Rate.FromPercent(library.ValueAt("dependency.employees.insured", december).ToNumber()).Millionths, One));
}

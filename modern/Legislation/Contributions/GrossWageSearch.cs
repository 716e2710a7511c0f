using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>
/// Finds the gross wage of a private household's declared net (art. 426 al. 2 CSS): the least gross, in cents, whose net
/// is the declared one.
/// </summary>
/// <remarks>
/// There is one. From a gross to the next cent the net rises by one cent at most (shares never fall; a tax that falls by a
/// cent needs two shares that rise by one), and it is not above zero at a gross of zero: so the first gross whose net
/// reaches the declared one meets it exactly. Rounded to the cent the net is not monotone; unrounded it is, with a slope of
/// more than a half, and the two are never more than three cents apart: so whatever bisection finds lies less
/// than <see cref="Margin"/> cents above the least.
/// </remarks>
internal readonly ref struct GrossWageSearch(MonthParameters parameters, PopulationFigures population, Hypothesis hypotheses)
{
    private const long Margin = 16;

    private readonly WithholdingTax _tax = parameters.HouseholdTaxFor(population.Rule.Population);

    /// <summary>The gross wage and the tax withheld.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The declaration has other pay than the net wage, or the net is negative.</exception>
    public NetWage Solve(in WageCase declared)
    {
        long net = DeclaredNet(declared.Declaration.Pay);
        long below = -1, reaching = net;
        while (Net(in declared, reaching) < net)
        {
            below = reaching;
            reaching = (reaching * 2) + 1;
        }

        while (reaching - below > 1)
        {
            long middle = below + ((reaching - below) / 2);
            (below, reaching) = Net(in declared, middle) < net ? (middle, reaching) : (below, middle);
        }

        long gross = Math.Max(0, reaching - Margin);
        while (Net(in declared, gross) < net)
        {
            gross++;
        }

        return new NetWage(new Money(gross), new Money(Tax(in declared, gross, out _)));
    }

    /// <summary>The declaration with its gross wage in the place of the net.</summary>
    public static WageCase WithGross(in WageCase declared, Money gross) =>
        declared with { Declaration = declared.Declaration with { Pay = declared.Declaration.Pay with { BaseWage = gross } } };

    private static long DeclaredNet(in Pay pay) => pay.IsBaseWageOnly && pay.BaseWage >= Money.Zero
        ? pay.BaseWage.Cents
        : throw new ArgumentOutOfRangeException(nameof(pay), "A private household declares one net wage of zero or more, and no other element of pay (art. 426 al. 2 CSS).");

    private long Net(in WageCase declared, long gross) => gross - Tax(in declared, gross, out long shares) - shares;

    private long Tax(in WageCase declared, long gross, out long shares)
    {
        WageCase wageCase = WithGross(in declared, new Money(gross));
        ContributionLines lines = default;
        NoSteps none = default;
        new WageComputation(parameters, population, hypotheses).Run(in wageCase, ref lines, ref none);
        shares = 0;
        for (int i = 0; i < Branches.Count; i++)
        {
            shares += lines.Has((Branch)i) ? lines[(Branch)i].Insured.Cents : 0;
        }

        return _tax.Of(gross, shares);
    }
}

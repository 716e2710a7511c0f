using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>What the law means for any wage, beyond the single examples.</summary>
public class WagePropertyTests
{
    private const int Iterations = 3_000;

    private static readonly string[] Months = ["2018-01", "2021-06", "2024-12", "2025-04", "2025-05", "2026-01"];

    private static readonly Gen<Wage> Wages =
        from month in Gen.Int[0, Months.Length - 1].Select(place => Months[place])
        from cents in Gen.OneOf(Gen.Const(0), Gen.Int[0, 100_000], Gen.Int[0, 600_000], Gen.Int[1_000_000, 3_000_000])
        from hours in Gen.OneOf(Gen.Const(0), Gen.Const(149), Gen.Const(150), Gen.Const(172), Gen.Const(173), Gen.Int[0, 220])
        from born in Gen.Int[1955, 2005]
        from mutualityClass in Gen.Int[1, 4]
        select new Wage(month) { Base = cents / 100m, Hours = hours, Born = $"{born}-06-15", MutualityClass = mutualityClass };

    /// <summary>Art. 377 CSS: more hours never take from the abatement, so the base of dependency never rises with them.</summary>
    [Fact]
    public void Compute_MoreHours_DependencyBaseNeverRises() =>
        Gen.Select(Wages, Gen.Int[0, 60]).Sample(
            (wage, more) => (wage with { Hours = wage.Hours + more }).BaseOf(Branch.Dependency) <= wage.BaseOf(Branch.Dependency),
            iter: Iterations);

    /// <summary>Art. 39 al. 3 CSS: the minimum follows the hours, up to those of a full month.</summary>
    [Fact]
    public void Compute_MoreHours_MinimumNeverFallsAndEndsAt173() =>
        Gen.Select(Wages, Gen.Int[0, 60]).Sample(
            (wage, more) =>
            {
                decimal less = (wage with { Base = 0m }).BaseOf(Branch.Pension), later = (wage with { Base = 0m, Hours = wage.Hours + more }).BaseOf(Branch.Pension);
                return less <= later && (wage.Hours < 173 || less == later);
            },
            iter: Iterations);

    /// <summary>Who earns more never owes less, in no branch.</summary>
    [Fact]
    public void Compute_MorePay_NeverOwesLess() =>
        Gen.Select(Wages, Gen.Int[0, 500_000]).Sample(
            (wage, more) =>
            {
                ContributionLines less = wage.Compute(), later = (wage with { Base = wage.Base + (more / 100m) }).Compute();
                return Branches.All.All(branch => less[branch].Base <= later[branch].Base && less[branch].Insured <= later[branch].Insured && less[branch].Employer <= later[branch].Employer);
            },
            iter: Iterations);

    /// <summary>
    /// Art. 428 al. 3 CSS: a share is its base times its rate, never more than half a cent away from it; health care, cash benefits and pension have
    /// two shares (art. 32, 240 CSS), of which both may be nothing.
    /// </summary>
    [Fact]
    public void Compute_AnyWage_SharesAreWithinHalfACentOfBaseTimesRate() =>
        Wages.Sample(
            wage =>
            {
                ContributionLines lines = wage.Compute();
                return Branches.All.All(branch =>
                {
                    ContributionLine line = lines[branch];
                    int shares = branch is Branch.HealthCare or Branch.CashBenefits or Branch.Pension ? 2 : 1;
                    decimal exact = line.Base.ToEuros() * line.Rate.ToPercent() / 100m;
                    return Math.Abs((line.Insured + line.Employer).ToEuros() - exact) <= 0.005m * shares;
                });
            },
            iter: Iterations);
}

using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Populations;

/// <summary>From the net wage of a private household to its gross wage (art. 426 al. 2 and 3 CSS).</summary>
public class GrossWageTests
{
    private static readonly int RunSeed = Seed.GivenOr(7751);

    private static readonly string[] Months = ["2017-01", "2021-06", "2024-01", "2025-05", "2026-01", "2026-06"];

    /// <summary>The net that is left of the gross is the declared one, to the cent, and no smaller gross leaves it.</summary>
    [Fact]
    public void Compute_RandomNetWages_GrossIsTheLeastThatLeavesTheNet()
    {
        Random random = new(RunSeed);
        for (int i = 0; i < 3000; i++)
        {
            Wage wage = Next(random);
            NetWage found = Net(wage, out Money insured);

            string where = $"seed {RunSeed}, wage {i}: {wage}";
            Assert.Equal((where, Money.FromEuros(wage.Base)), (where, found.Gross - insured - found.Tax));
            for (long less = Math.Max(0, found.Gross.Cents - 40); less < found.Gross.Cents; less++)
            {
                Assert.True(LeftOf(wage, less) < wage.Base, $"{where}: {less} cents leave it too");
            }
        }
    }

    /// <summary>What a gross wage leaves, declared as a net wage, comes back to that gross or one that leaves the same.</summary>
    [Fact]
    public void Compute_NetOfAGross_ComesBackToAGrossOfTheSameNet()
    {
        Random random = new(RunSeed);
        for (int i = 0; i < 3000; i++)
        {
            Wage wage = Next(random);
            long gross = random.Next(100_000, 2_000_000);
            decimal net = LeftOf(wage, gross);

            NetWage found = Net(wage with { Base = Math.Max(0m, net) }, out _);

            Assert.True(found.Gross.Cents <= gross && found.Gross.Cents > gross - 16, $"seed {RunSeed}, {i}: {gross} became {found.Gross} for {wage}");
        }
    }

    [Fact]
    public void Compute_HigherNet_NeverALowerGross()
    {
        Money before = Money.Zero;
        for (int cents = 0; cents < 60_000; cents += 7)
        {
            Money gross = Net(Household(20) with { Base = cents / 100m }, out _).Gross;

            Assert.True(gross >= before, $"{cents} cents net");
            before = gross;
        }
    }

    /// <summary>
    /// 346.00 for 20 hours in May 2025 with the tax on the whole gross: 444.74 less health care 12.45, cash benefits 1.11, pension
    /// 35.58, dependency (444.74 - 78.14) x 1.40 % = 5.13 and tax 44.47.
    /// </summary>
    [Fact]
    public void Compute_TaxOnTheWholeGross_WhereTheCentreSaysSo()
    {
        ParameterLibrary changed = ChangedLaw.Of("private-households.tax-after-contributions = no");
        WageCase wageCase = (Household(20) with { Base = 346m }).ToCase();
        ContributionLines lines = default;

        NetWage found = new ContributionCalculator(changed, new YearMonth(2025, 5)).Compute(in wageCase, Hypothesis.None, ref lines)!.Value;

        Assert.Equal((444_74, 44_47), (found.Gross.Cents, found.Tax.Cents));
    }

    [Theory]
    [InlineData("0.01")]
    [InlineData("100")]
    public void Compute_OtherPayBesideTheNetWage_IsRefused(string supplement)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => (Household(20) with { Base = 346m, Supplements = Law.Number(supplement) }).Compute());

        Assert.Contains("one net wage", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_NegativeNetWage_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => (Household(20) with { Base = -0.01m }).Compute());

    private static Wage Next(Random random) => Household(random.Next(3) == 0 ? random.Next(140, 200) : random.Next(0, 174)) with
    {
        Month = Months[random.Next(Months.Length)],
        Base = random.Next(5) == 0 ? random.Next(2_000_000) / 100m : random.Next(300_000) / 100m,
        Born = $"{random.Next(1960, 2011)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
    };

    private static Wage Household(int hours) => new() { Occupation = Occupation.Household, Hours = hours, OccupationalHealth = OccupationalHealthService.None };

    private static NetWage Net(Wage wage, out Money insured)
    {
        ContributionLines lines = default;
        WageCase wageCase = wage.ToCase();
        NetWage net = Law.Of(wage.Month).Compute(in wageCase, Hypothesis.None, ref lines)!.Value;
        insured = Insured(lines);
        return net;
    }

    /// <summary>What a gross wage leaves, by the contributions of an employee, whose insured's shares are the same.</summary>
    private static decimal LeftOf(Wage wage, long gross)
    {
        decimal euros = gross / 100m, insured = Insured((wage with { Occupation = Occupation.Employee, Base = euros }).Compute()).ToEuros();
        decimal tax = Math.Floor((Math.Max(0m, euros - insured) * 10m) + 0.5m) / 100m;
        return euros - insured - tax;
    }

    private static Money Insured(ContributionLines lines) =>
        Branches.All.Where(branch => lines.Has(branch)).Select(branch => lines[branch].Insured).Aggregate(Money.Zero, (sum, share) => sum + share);
}

using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Legislation.Tests.Populations;

/// <summary>From the net wage of a private household to its gross wage (art. 426 al. 2 and 3 CSS).</summary>
public class GrossWageTests
{
    private static readonly string[] Months = ["2017-01", "2021-06", "2024-01", "2025-05", "2026-01", "2026-06"];

    private const int Iterations = 3_000;

    private static readonly Gen<Wage> Wages =
        from hours in Gen.Frequency((1, Gen.Int[140, 200]), (2, Gen.OneOf(Gen.Const(0), Gen.Int[0, 173])))
        from month in Gen.Int[0, Months.Length - 1].Select(place => Months[place])
        from cents in Gen.Frequency((1, Gen.Const(0)), (1, Gen.Int[0, 2_000_000]), (4, Gen.Int[0, 300_000]))
        from born in Gen.Select(Gen.Int[1960, 2010], Gen.Int[1, 12], Gen.Int[1, 28]).Select((year, monthOfBirth, day) => $"{year}-{monthOfBirth:00}-{day:00}")
        select Household(hours) with { Month = month, Base = cents / 100m, Born = born };

    /// <summary>The net that is left of the gross is the declared one, to the cent, and no smaller gross leaves it.</summary>
    [Fact]
    public void Compute_AnyNetWage_GrossIsTheLeastThatLeavesTheNet() => Wages.Sample(
        wage =>
        {
            NetWage found = Net(wage, out Money insured);

            Assert.Equal(Money.FromEuros(wage.Base), found.Gross - insured - found.Tax);
            for (long less = Math.Max(0, found.Gross.Cents - 40); less < found.Gross.Cents; less++)
            {
                Assert.True(LeftOf(wage, less) < wage.Base, $"{less} cents leave it too");
            }
        },
        iter: Iterations);

    /// <summary>What a gross wage leaves, declared as a net wage, leads back to that gross or one that leaves the same.</summary>
    [Fact]
    public void Compute_NetOfAGross_LeadsBackToAGrossOfTheSameNet() => Gen.Select(Wages, Gen.Long[100_000, 2_000_000]).Sample(
        (wage, gross) =>
        {
            NetWage found = Net(wage with { Base = Math.Max(0m, LeftOf(wage, gross)) }, out _);

            Assert.InRange(found.Gross.Cents, gross - 15, gross);
        },
        iter: Iterations);

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

    /// <summary>
    /// Without hours there is no minimum base, and shares of a few cents round to nothing; the tax is a cent from 5 cents on (0.5), so
    /// 6 cents leave 5. With 20 hours and nothing left, the gross is the shares on the minimum base of 2703.74 x 20/173 = 312.57:
    /// 8.75 + 0.78 + 25.01, and no tax.
    /// </summary>
    [Theory]
    [InlineData(0, "0.00", "0.00", "0.00")]
    [InlineData(0, "0.01", "0.01", "0.00")]
    [InlineData(0, "0.04", "0.04", "0.00")]
    [InlineData(0, "0.05", "0.06", "0.01")]
    [InlineData(20, "0.00", "34.54", "0.00")]
    public void Compute_NetOfAFewCents_GrossIsTheLeastThatLeavesIt(int hours, string net, string gross, string tax)
    {
        NetWage found = Net(Household(hours) with { Base = Law.Number(net) }, out _);

        Assert.Equal((gross, tax), (found.Gross.ToString(), found.Tax.ToString()));
    }

    [Theory]
    [InlineData("0.01")]
    [InlineData("100")]
    public void Compute_OtherPayBesideTheNetWage_IsRefused(string supplement)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => (Household(20) with { Base = 346m, Supplements = Law.Number(supplement) }).Compute());

        Assert.StartsWith(
            "A private household declares one net wage of zero or more, and no other element of pay (art. 426 al. 2 CSS).", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_NegativeNetWage_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => (Household(20) with { Base = -0.01m }).Compute());

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

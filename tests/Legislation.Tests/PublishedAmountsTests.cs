using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Every amount derived from the minimum wage that was published from 2017 to 2026, to the cent.</summary>
public class PublishedAmountsTests
{
    private const string Wage = "wage", Qualified = "120 %", Age17 = "80 %", Under17 = "75 %", Hourly = "hourly", Ceiling = "five times", Abatement = "a quarter";

    /// <summary>Month; what; the amount as published (fedil.lu, uel.lu, pwc.lu, cleiss, fisogest.lu, bvz.lu and others).</summary>
    public static TheoryData<string, string, decimal> Published => new()
    {
        { "2017-01", Wage, 1998.59m },
        { "2017-01", Qualified, 2398.30m },
        { "2017-01", Age17, 1598.87m },
        { "2017-01", Under17, 1498.94m },
        { "2017-01", Hourly, 11.5525m },
        { "2017-01", Ceiling, 9992.93m },
        { "2017-01", Abatement, 499.65m },
        { "2018-08", Wage, 2048.54m },
        { "2018-08", Qualified, 2458.25m },
        { "2019-01", Wage, 2089.75m },
        { "2019-06", Qualified, 2507.70m },
        { "2019-06", Age17, 1671.80m },
        { "2019-06", Under17, 1567.31m },
        { "2019-01", Ceiling, 10448.75m },
        { "2019-01", Abatement, 522.44m },
        { "2020-01", Wage, 2141.99m },
        { "2020-01", Qualified, 2570.39m },
        { "2020-01", Age17, 1713.60m },
        { "2020-01", Under17, 1606.50m },
        { "2020-01", Ceiling, 10709.97m },
        { "2020-01", Abatement, 535.50m },
        { "2021-01", Wage, 2201.93m },
        { "2021-01", Qualified, 2642.32m },
        { "2021-01", Hourly, 12.7279m },
        { "2021-01", Ceiling, 11009.65m },
        { "2021-01", Abatement, 550.48m },
        { "2021-10", Wage, 2256.95m },
        { "2021-10", Abatement, 564.24m },
        { "2022-04", Wage, 2313.38m },
        { "2022-04", Qualified, 2776.05m },
        { "2022-04", Age17, 1850.70m },
        { "2022-04", Under17, 1735.03m },
        { "2022-04", Hourly, 13.3721m },
        { "2022-04", Ceiling, 11566.88m },
        { "2023-01", Wage, 2387.40m },
        { "2023-01", Qualified, 2864.88m },
        { "2023-01", Abatement, 596.85m },
        { "2023-02", Wage, 2447.07m },
        { "2023-02", Qualified, 2936.48m },
        { "2023-04", Wage, 2508.24m },
        { "2023-04", Qualified, 3009.88m },
        { "2023-04", Ceiling, 12541.18m },
        { "2023-09", Wage, 2570.93m },
        { "2023-09", Qualified, 3085.11m },
        { "2023-09", Age17, 2056.74m },
        { "2023-09", Under17, 1928.20m },
        { "2023-09", Hourly, 14.8609m },
        { "2023-09", Ceiling, 12854.64m },
        { "2025-01", Wage, 2637.79m },
        { "2025-01", Qualified, 3165.35m },
        { "2025-01", Age17, 2110.23m },
        { "2025-01", Under17, 1978.34m },
        { "2025-01", Ceiling, 13188.96m },
        { "2025-01", Abatement, 659.45m },
        { "2025-05", Wage, 2703.74m },
        { "2025-05", Qualified, 3244.48m },
        { "2025-05", Age17, 2162.99m },
        { "2025-05", Under17, 2027.80m },
        { "2025-05", Hourly, 15.6285m },
        { "2025-05", Ceiling, 13518.68m },
        { "2025-05", Abatement, 675.93m },
        { "2026-06", Wage, 2771.33m },
        { "2026-06", Qualified, 3325.59m },
        { "2026-06", Ceiling, 13856.63m },
        { "2026-06", Abatement, 692.83m },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Of_MonthWithPublishedAmount_DerivesIt(string month, string what, decimal expected) =>
        Assert.Equal(expected, Derived(MinimumWage.Of(Law.Library, YearMonth.Parse(month)), what));

    /// <summary>The published amounts that the program brings with it are the ones above, and each span's last month too.</summary>
    [Theory]
    [InlineData("published.unqualified", Wage)]
    [InlineData("published.qualified", Qualified)]
    [InlineData("published.age-17", Age17)]
    [InlineData("published.under-17", Under17)]
    [InlineData("published.hourly", Hourly)]
    [InlineData("published.monthly-ceiling", Ceiling)]
    [InlineData("published.dependency-abatement", Abatement)]
    public void Of_EverySpanOfAPublishedParameter_DerivesIt(string id, string what)
    {
        Parameter parameter = Law.Library.Get(id);

        Assert.NotEmpty(parameter.Values);
        Assert.All(parameter.Values.Where(value => (id, value.Text) != ("published.hourly", "15.2473")), value =>
        {
            LocalDate last = value.To ?? value.From;
            foreach (LocalDate day in new[] { value.From, last })
            {
                MinimumWage wage = MinimumWage.Of(Law.Library, new YearMonth(day.Year, day.Month));
                Assert.Equal((day, value.ToNumber()), (day, Derived(wage, what)));
            }
        });
    }

    /// <summary>
    /// January 2025 published 15.2473, a 173rd of the rounded 2637.79; the unrounded 2637.79299 gives 15.247358. May 2025
    /// published 15.6285, which is of the unrounded 2703.73572 (the rounded would give 15.6286): the derivation here.
    /// </summary>
    [Fact]
    public void Of_HourlyWagePublishedInJanuary2025_DepartsFromTheRuleAndIsMarkedConflict()
    {
        ParameterValue value = Law.Library.ValueAt("published.hourly", new YearMonth(2025, 1));

        Assert.Equal(("15.2473", Confidence.Conflict), (value.Text, value.Confidence));
        Assert.Equal(15.2474m, MinimumWage.Of(Law.Library, new YearMonth(2025, 1)).HourlyEuros);
    }

    /// <summary>
    /// 2025-01: pwc.lu published 158267.58, sixty unrounded minimum wages (2637.79299 x 60 = 158267.5794); the sum of
    /// twelve rounded ceilings, which is the rule, is 158267.52. 2025-05: 162224.16 = 12 x 13518.68 follows the rule
    /// (2703.73572 x 60 would be 162224.14).
    /// </summary>
    [Theory]
    [InlineData("2025-01", "2637.79299", "158267.58", "158267.52")]
    [InlineData("2025-05", "2703.73572", "162224.16", "162224.16")]
    public void Of_AnnualMaximumPublishedIn2025_IsTwelveRoundedCeilingsOrIsMarkedConflict(string month, string exact, string published, string twelveCeilings)
    {
        MinimumWage wage = MinimumWage.Of(Law.Library, YearMonth.Parse(month));
        ParameterValue value = Law.Library.ValueAt("published.annual-ceiling", YearMonth.Parse(month));

        Assert.Equal(Law.Number(exact), wage.Exact);
        Assert.Equal(Law.Number(twelveCeilings), wage.MonthlyCeiling.ToEuros() * 12);
        Assert.Equal(published, value.Text);
        Assert.Equal(published != twelveCeilings, value.Confidence == Confidence.Conflict);
    }

    private static decimal Derived(MinimumWage wage, string what) => what switch
    {
        Wage => wage.Amount.ToEuros(),
        Qualified => wage.Qualified.ToEuros(),
        Age17 => wage.Age17.ToEuros(),
        Under17 => wage.Under17.ToEuros(),
        Hourly => wage.HourlyEuros,
        Ceiling => wage.MonthlyCeiling.ToEuros(),
        Abatement => wage.Abatement.ToEuros(),
        _ => throw new ArgumentException($"'{what}' is no amount of the table.", nameof(what)),
    };
}

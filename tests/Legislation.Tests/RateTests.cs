using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>The rates of 2017 to 2026, as the sources of the parameters publish them, in percent.</summary>
public class RateTests
{
    /// <summary>Year; accident; mutuality of class 1, 2, 3, 4; STM; STI; pension, both shares together.</summary>
    public static TheoryData<int, decimal, decimal[], decimal, decimal, decimal> Years => new()
    {
        { 2017, 1.00m, [0.51m, 1.23m, 1.83m, 2.92m], 0.11m, 0.10m, 16m },
        { 2018, 0.90m, [0.46m, 1.16m, 1.77m, 2.95m], 0.11m, 0.10m, 16m },
        { 2019, 0.80m, [0.41m, 1.07m, 1.63m, 2.79m], 0.11m, 0.10m, 16m },
        { 2020, 0.75m, [0.46m, 1.07m, 1.58m, 2.70m], 0.11m, 0.10m, 16m },
        { 2021, 0.75m, [0.53m, 1.05m, 1.50m, 2.88m], 0.11m, 0.10m, 16m },
        { 2022, 0.75m, [0.60m, 1.13m, 1.66m, 2.98m], 0.14m, 0.13m, 16m },
        { 2023, 0.75m, [0.72m, 1.22m, 1.76m, 2.84m], 0.14m, 0.13m, 16m },
        { 2024, 0.70m, [0.01m, 0.01m, 0.42m, 1.36m], 0.14m, 0.13m, 16m },
        { 2025, 0.70m, [0.07m, 0.99m, 1.48m, 2.64m], 0.14m, 0.13m, 16m },
        { 2026, 0.65m, [0.23m, 0.95m, 1.56m, 2.66m], 0.14m, 0.13m, 17m },
    };

    /// <summary>2019: iuslaboris publishes 0.72, 0.80, 0.88, 1.04 and 1.20; the others are rate times factor, unrounded.</summary>
    public static TheoryData<string, decimal, decimal> AccidentFactors => new()
    {
        { "2019-06", 0.90m, 0.72m },
        { "2019-06", 1.00m, 0.80m },
        { "2019-06", 1.10m, 0.88m },
        { "2019-06", 1.30m, 1.04m },
        { "2019-06", 1.50m, 1.20m },
        { "2023-06", 0.85m, 0.6375m },
        { "2025-06", 0.85m, 0.5950m },
        { "2026-06", 0.85m, 0.5525m },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public void Compute_JanuaryAndDecemberOfAYear_LinesBearItsRates(int year, decimal accident, decimal[] mutuality, decimal stm, decimal sti, decimal pension)
    {
        foreach (int month in new[] { 1, 12 })
        {
            var wage = new Wage(new YearMonth(year, month).ToString());

            Assert.Equal(accident, wage.Of(Branch.Accident).Rate.ToPercent());
            Assert.Equal(mutuality, Enumerable.Range(1, 4).Select(k => (wage with { MutualityClass = k }).Of(Branch.Mutuality).Rate.ToPercent()));
            Assert.Equal(stm, wage.Of(Branch.OccupationalHealth).Rate.ToPercent());
            Assert.Equal(sti, (wage with { OccupationalHealth = OccupationalHealthService.Sti }).Of(Branch.OccupationalHealth).Rate.ToPercent());
            Assert.Equal(pension, wage.Of(Branch.Pension).Rate.ToPercent());
            Assert.Equal(5.60m, wage.Of(Branch.HealthCare).Rate.ToPercent());
            Assert.Equal(0.50m, wage.Of(Branch.CashBenefits).Rate.ToPercent());
            Assert.Equal(1.40m, wage.Of(Branch.Dependency).Rate.ToPercent());
        }
    }

    [Theory]
    [MemberData(nameof(AccidentFactors))]
    public void Compute_AccidentFactor_RateIsTheExactProduct(string month, decimal factor, decimal expected) =>
        Assert.Equal(expected, new Wage(month) { AccidentFactor = factor }.Of(Branch.Accident).Rate.ToPercent());

    /// <summary>10000.00 at 0.5950 % is 59.50; a rate rounded to 0.60 % or 0.59 % first would give 60.00 or 59.00.</summary>
    [Fact]
    public void Compute_AccidentFactor_ProductIsNotRoundedBeforeMultiplying() =>
        Assert.Equal(59.50m, new Wage { Base = 10000m, AccidentFactor = 0.85m }.Of(Branch.Accident).Employer.ToEuros());

    /// <summary>4250.00 in May 2025, class 1, factor 1.0, STM: who bears how much.</summary>
    [Fact]
    public void Compute_EveryBranch_SharesAreBorneByInsuredAndEmployer()
    {
        ContributionLines lines = new Wage().Compute();

        Assert.Equal(
            [
                (Branch.Accident, 0m, 29.75m), // 0.70 %
                (Branch.Dependency, 50.04m, 0m), // (4250.00 - 675.93) x 1.40 % = 50.03698
                (Branch.CashBenefits, 10.63m, 10.63m), // 0.25 % = 10.625
                (Branch.Mutuality, 0m, 2.98m), // 0.07 % = 2.975
                (Branch.Pension, 340m, 340m), // 8 %
                (Branch.HealthCare, 119m, 119m), // 2.80 %
                (Branch.OccupationalHealth, 0m, 5.95m), // 0.14 %
            ],
            Branches.All.Select(branch => (branch, lines[branch].Insured.ToEuros(), lines[branch].Employer.ToEuros())));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Compute_MutualityClassThatDoesNotExist_IsRefused(int mutualityClass)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new Wage { MutualityClass = mutualityClass }.Compute());

        Assert.Contains("1 to 4", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_AccidentFactorOfZero_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wage { AccidentFactor = 0m }.Compute());

    /// <summary>0.9 until 2022, 0.85 from 2023, none before 2019.</summary>
    [Theory]
    [InlineData("2018-12", "1.0")]
    [InlineData("2019-01", "0.9 1.0 1.1 1.3 1.5")]
    [InlineData("2022-12", "0.9 1.0 1.1 1.3 1.5")]
    [InlineData("2023-01", "0.85 1.0 1.1 1.3 1.5")]
    public void AccidentFactors_OfAMonth_AreThoseThatExist(string month, string expected) =>
        Assert.Equal(expected.Split(' ').Select(Law.Number), Law.Of(month).ParametersOf(Hypothesis.None).AccidentFactors);
}

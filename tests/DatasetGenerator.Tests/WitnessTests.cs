namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>A month of some 50 employers has at least five witnesses of each kind, whatever the seed.</summary>
public class WitnessTests
{
    private const int Enough = 5;

    private static readonly Dictionary<string, Func<Case, YearMonth, bool>> Any = new(StringComparer.Ordinal)
    {
        ["15 or 16, below the graded minimum"] = (each, month) => each.Age < 17 && each.Wage.CashPay < Law.Minimum(each, month),
        ["17, below the graded minimum"] = (each, month) => each.Age == 17 && each.Wage.CashPay < Law.Minimum(each, month),
        ["minor between graded and full minimum"] = (each, month) =>
            each.Age < 18 && each.Wage.CashPay > Law.Minimum(each, month) && each.Wage.CashPay < Law.Minimum(each, month, age: 18),
        ["minor working full-time"] = (each, month) => each.Age < 18 && each.Wage.Hours == 173 && each.Affiliation.Contract == 'N',
        ["below 150 hours, underpaid"] = (each, month) => each.Wage.Hours < 150 && each.Age >= 18 && each.Wage.CashPay < Law.Minimum(each, month),
        ["150 to 172 hours, underpaid"] = (each, month) => each.Wage.Hours is >= 150 and < 173 && each.Age >= 18 && each.Wage.CashPay < Law.Minimum(each, month),
        ["minimum by 160 hours shows"] = (each, month) =>
            Math.Max(each.Wage.CashPay, Law.Minimum(each, month)) != Math.Max(each.Wage.CashPay, Law.Minimum(each, month, fullHours: 160)),
        ["adult full-time at the minimum or below"] = (each, month) => each.Wage.Hours == 173 && each.Age >= 18 && each.Wage.CashPay <= Law.Minimum(each, month),
        ["abatement by hours shows"] = (each, month) => Law.DependencyBase(each, month, true) != Law.DependencyBase(each, month, false),
        ["above the ceiling"] = (each, month) => each.Wage.CashPay > Scales.Ceiling(month) && Law.PensionBase(each, month) == Scales.Ceiling(month),
        ["apprentice near the abatement"] = (each, month) =>
            each.Affiliation.Contract == 'A' && Math.Abs(each.Wage.CarePay - Scales.Abatement(month)) < Scales.Abatement(month) / 5,
        ["apprentice below the abatement"] = (each, month) => each.Affiliation.Contract == 'A' && each.Wage.CarePay < Scales.Abatement(month),
        ["student below the minimum"] = (each, month) => each.Affiliation.Contract == 'E' && each.Wage.PensionPay < Law.Minimum(each, month),
        ["temporary worker"] = (each, month) => each.Affiliation.Contract == 'I',
        ["all five elements"] = (each, month) => each.Wage.Elements.Count == 5,
        ["accident minimum in short-time work"] = (each, month) =>
            each.Age >= 18 && each.Wage.Unemployment > 0 && each.Wage.PensionPay - each.Wage.Unemployment < Law.Minimum(each, month),
        ["2.80 % ends in half a cent"] = (each, month) => Law.PensionBase(each, month) * 28 % 1000 == 500,
        ["0.25 % ends in half a cent"] = (each, month) => each.Wage.CashPay * 25 % 10_000 == 5_000,
        ["2.80 % is rounded up"] = (each, month) => Law.PensionBase(each, month) * 28 % 1000 > 500,
        ["splitting differs from two roundings"] = (each, month) => Law.SplitDiffers(Law.PensionBase(each, month)),
        ["mutuality class 1"] = (each, month) => each.Employer.MutualityClass == 1,
        ["mutuality class 2"] = (each, month) => each.Employer.MutualityClass == 2,
        ["mutuality class 3"] = (each, month) => each.Employer.MutualityClass == 3,
        ["mutuality class 4"] = (each, month) => each.Employer.MutualityClass == 4,
    };

    private static readonly Dictionary<string, Func<Case, YearMonth, bool>> FromFebruary = new(StringComparer.Ordinal)
    {
        ["below the ceiling before, above it now"] = (each, month) => Law.PensionBase(each, month) > Law.MonthlyPensionBase(each, month)
            && each.Wage.PensionPay > Scales.Ceiling(month) && each.Year!.Pay[CumulRow.Pension] < each.Year.Ceilings,
        ["gratification above the month's ceiling, not the year's"] = (each, month) => each.Wage.Of(10) > 0
            && each.Wage.PensionPay > Scales.Ceiling(month) && Law.PensionBase(each, month) == each.Wage.PensionPay,
    };

    private static readonly Dictionary<string, Func<Case, YearMonth, bool>> FromMarch = new(StringComparer.Ordinal)
    {
        ["above the ceiling before, below it now"] = (each, month) => Law.PensionBase(each, month) > Law.MonthlyPensionBase(each, month)
            && each.Wage.PensionPay < Scales.Ceiling(month) && each.Year!.Pay[CumulRow.Pension] > each.Year.Ceilings,
        ["the year's ceiling is crossed"] = (each, month) => each.Year?.Pay[CumulRow.Pension] < each.Year?.Ceilings
            && each.Year?.Pay[CumulRow.Pension] + each.Wage.PensionPay > each.Year?.Ceilings + Scales.Ceiling(month),
    };

    [Theory]
    [InlineData("2025-01", 1)]
    [InlineData("2025-02", 2)]
    [InlineData("2025-03", 3)]
    [InlineData("2025-05", 4)]
    [InlineData("2025-05", 5)]
    [InlineData("2025-05", 6)]
    [InlineData("2025-08", 7)]
    [InlineData("2025-12", 8)]
    [InlineData("2024-11", 9)]
    public void Month_OfFiftyEmployers_HasEveryKindOfWitness(string month, long seed)
    {
        CountryMonth generated = CountryMonth.Generate(50, month, seed);
        List<Case> cases = generated.Cases();
        YearMonth period = generated.Month;
        var kinds = Any
            .Concat(period.Month >= 2 ? FromFebruary : [])
            .Concat(period.Month >= 3 ? FromMarch : []);

        Assert.True(cases.Count >= 500, $"seed {seed}: only {cases.Count} declarations");
        string missing = string.Join(
            "; ", kinds.Select(kind => (kind.Key, Count: cases.Count(each => kind.Value(each, period)))).Where(kind => kind.Count < Enough));
        Assert.True(missing.Length == 0, $"seed {seed}, {period}: {missing}");
    }

    [Fact]
    public void Witnesses_OfTheMinimum_AreSpreadOverEmployersAndRegimes()
    {
        CountryMonth generated = CountryMonth.Generate(900, "2025-05", 1);
        Func<Case, YearMonth, bool> shows = Any["minimum by 160 hours shows"];
        List<Case> witnesses = [.. generated.Cases().Where(each => shows(each, generated.Month))];

        Assert.True(witnesses.Select(each => each.Employer.Number).Distinct().Count() > 50);
        Assert.Superset(new HashSet<string>(["01", "03"]), witnesses.Select(each => each.Affiliation.Regime).ToHashSet());
        Assert.Superset(new HashSet<char>(['N', 'I', 'E']), witnesses.Select(each => each.Affiliation.Contract).ToHashSet());
    }
}

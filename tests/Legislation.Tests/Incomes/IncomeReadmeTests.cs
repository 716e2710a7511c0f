using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>The example of the incomes' README is the code below, and does what it says.</summary>
public class IncomeReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_GivesWhatItSays()
    {
        // example begins
        ParameterLibrary library = ParameterLibrary.Load();
        IReadOnlyList<Money> year = AnnualIncome.PerMonth(Money.FromEuros(48_000m), months: 12); // 4000.00 a month
        var june = new IncomeCase(new YearMonth(2026, 6), Occupation.SelfEmployed, year[5]) { BirthDate = new LocalDate(1980, 4, 12), MutualityClass = 2, AccidentFactorHundredths = 100 };
        ContributionLines lines = default;
        new IncomeCalculator(library, june.Period).Compute(in june, ref lines);
        Money pension = lines[Branch.Pension].Insured; // 4000.00 x 17 % = 680.00
        Money dependency = lines[Branch.Dependency].Insured; // (4000.00 - 692.83) x 1.40 % = 46.30
        // example ends

        Assert.Equal((680.00m, 46.30m), (pension.ToEuros(), dependency.ToEuros()));
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Legislation/Incomes/README.md");
}

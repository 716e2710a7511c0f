using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_GivesWhatItSays()
    {
        WageCase wageCase = new Wage("2025-05").ToCase();

        // example begins
        ParameterLibrary library = ParameterLibrary.Load();
        var calculator = new ContributionCalculator(library, new YearMonth(2025, 5));
        ContributionLines lines = default;
        calculator.Compute(in wageCase, Hypothesis.None, ref lines);
        Money cash = lines[Branch.CashBenefits].Employer; // 4250.00 x 0.25 % = 10.625, so 10.63
        calculator.Compute(in wageCase, Hypothesis.RoundingTotalThenSplit, ref lines);
        Money split = lines[Branch.CashBenefits].Employer; // 4250.00 x 0.50 % = 21.25, so 10.63 and 10.62
        // example ends

        Assert.Equal((10.63m, 10.62m), (cash.ToEuros(), split.ToEuros()));
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Legislation/README.md");
}

using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests(SalaryServer server) : IClassFixture<SalaryServer>
{
    [Fact]
    public async Task Example_OfTheReadme_GivesWhatItSays()
    {
        ComputationService.ComputationServiceClient client = server.Computation;

        // example begins
        var wageCase = new WageCase
        {
            Declaration = new WageDeclaration
            {
                Period = new YearMonth { Year = 2024, Month = 1 },
                HoursWorked = 173,
                Pay = new Pay { BaseWage = new Money { Cents = 4250_00, Currency = "EUR" } },
            },
            MutualityClass = 1,
        };
        ComputeContributionsResponse found = await client.ComputeContributionsAsync(new ComputeContributionsRequest { Case = wageCase });
        Money insured = found.InsuredTotal; // 520.13: health care 119.00, cash benefits 10.63, pension 340.00, dependency 50.50
        // example ends

        Assert.Equal(520_13, insured.Cents);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns()
    {
        string[] run = Between(File.ReadAllLines(Place("ReadmeTests.cs")), "// example begins", "// example ends");

        Assert.NotEmpty(run);
        Assert.Equal(run, Between(File.ReadAllLines(Place("README.md")), "```csharp", "```"));
    }

    private static string Place(string file) => Path.Combine(AppContext.BaseDirectory, "Readme", file);

    private static string[] Between(string[] lines, string first, string last) =>
        [.. lines.Select(line => line.Trim()).SkipWhile(line => line != first).Skip(1).TakeWhile(line => line != last)];
}

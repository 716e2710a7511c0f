using BS2000Bridge.Salary.Charges;

namespace BS2000Bridge.Salary.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_GivesWhatItSays()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        world.Affiliation.Register(Numbers.Company);
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        (string employer, string insured) = (Numbers.Text(Numbers.Company), Numbers.Text(Numbers.Adult));
        SalaryService.SalaryServiceClient client = world.Salary;
        ContributionComputation contributions = world.Contributions;
        CancellationToken cancellationToken = CancellationToken.None;

        // example begins
        await client.SubmitWageDeclarationAsync(new SubmitWageDeclarationRequest
        {
            RequestId = "january, first",
            Declaration = new WageDeclaration
            {
                EmployerNumber = employer,
                InsuredNumber = insured,
                Period = new YearMonth { Year = 2024, Month = 1 },
                HoursWorked = 173,
                Pay = new Pay { BaseWage = new Money { Cents = 4250_00, Currency = "EUR" } },
            },
        });
        await contributions.ComputePendingAsync(cancellationToken); // the worker does it too, a moment later
        ListChargesResponse page = await client.ListChargesAsync(new ListChargesRequest { InsuredNumber = insured });
        long ofTheInsured = page.Charges[0].Lines.Sum(line => line.InsuredShare.Cents); // 520.13: health care 119.00, cash benefits 10.63, pension 340.00, dependency 50.50
        // example ends

        Assert.Equal(520_13, ofTheInsured);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Salary/README.md");
}

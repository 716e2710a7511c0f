using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Tests.Incomes;

namespace BS2000Bridge.Salary.Tests.Wages;

/// <summary>Which wages are missing (SALMAN); due by the 24th of the following month.</summary>
public sealed class MissingWagesTests
{
    [Fact]
    public async Task ListMissingWageDeclarations_May2024_NamesAffiliationsOfTheMonthWithoutAWage()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        Values.InsuredNumber[] insured = [.. Enumerable.Range(1, 7).Select(serial => Numbers.Insured(1990_01_01, serial)).Order()];
        world.Affiliation.Register(Numbers.Company);
        world.Affiliation.Affiliate(Numbers.Company, insured[0], new LocalDate(2024, 1, 1)); // declared
        world.Affiliation.Affiliate(Numbers.Company, insured[1], new LocalDate(2024, 5, 31)); // enters on the last day
        world.Affiliation.Affiliate(Numbers.Company, insured[2], new LocalDate(2024, 6, 1)); // enters later
        world.Affiliation.Affiliate(Numbers.Company, insured[3], new LocalDate(2024, 1, 1), new LocalDate(2024, 5, 1)); // leaves on the first day
        world.Affiliation.Affiliate(Numbers.Company, insured[4], new LocalDate(2024, 1, 1), new LocalDate(2024, 4, 30)); // has left
        world.Affiliation.Affiliate(Numbers.Company, insured[5], new LocalDate(2024, 1, 1), cancelled: true);
        world.Affiliation.Affiliate(Numbers.Company, insured[6], new LocalDate(2024, 1, 1), occupation: Occupation.SelfEmployed);
        world.Affiliation.Affiliate(Numbers.OtherCompany, insured[2], new LocalDate(2024, 1, 1));
        await world.Follower.CatchUpAsync(CancellationToken.None);
        WageDeclaration wage = Wage.Of(2024, 5, 3000m);
        wage.InsuredNumber = Numbers.Text(insured[0]);
        _ = await world.SubmitAsync("one", wage);
        var request = new ListMissingWageDeclarationsRequest { EmployerNumber = Numbers.Text(Numbers.Company), Period = new YearMonth { Year = 2024, Month = 5 }, PageSize = 1 };
        var missing = new List<Contracts.Salary.V1.ListMissingWageDeclarationsResponse.Types.Missing>();
        do
        {
            ListMissingWageDeclarationsResponse page = await world.Salary.ListMissingWageDeclarationsAsync(request);
            missing.AddRange(page.Missing);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        string company = Numbers.Text(Numbers.Company);
        Assert.Equal(
            [$"affiliations/{company}/{Numbers.Text(insured[1])}/20240531", $"affiliations/{company}/{Numbers.Text(insured[3])}/20240101"],
            missing.Select(one => one.Affiliation));
        Assert.All(missing, one => Assert.Equal(new Date { Year = 2024, Month = 6, Day = 24 }, one.DueOn));
    }

    [Fact]
    public async Task ListMissingWageDeclarations_Before2019_AsksForNone()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2010, 1, 1));
        await world.Follower.CatchUpAsync(CancellationToken.None);

        Assert.Empty(await MissingAsync(2018, 12));
        Assert.Single(await MissingAsync(2019, 1));

        async Task<IReadOnlyList<Contracts.Salary.V1.ListMissingWageDeclarationsResponse.Types.Missing>> MissingAsync(int year, int month) => (await world.Salary.ListMissingWageDeclarationsAsync(
            new ListMissingWageDeclarationsRequest { EmployerNumber = Numbers.Text(Numbers.Company), Period = new YearMonth { Year = year, Month = month } })).Missing;
    }
}

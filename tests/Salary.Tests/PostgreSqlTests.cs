using BS2000Bridge.Salary.Tests.Incomes;

namespace BS2000Bridge.Salary.Tests;

/// <summary>The story of a year on PostgreSQL: what SQLite answers, it answers.</summary>
public sealed class PostgreSqlTests
{
    [PostgresFact]
    public async Task Story_OfAYear_IsThatOfSqlite()
    {
        var settings = new DatabaseSettings(DatabaseProvider.PostgreSql, await (await PostgresCluster.SharedAsync()).NewDatabaseAsync());

        Assert.Equal(await StoryAsync(null), await StoryAsync(settings));
    }

    private static async Task<string> StoryAsync(DatabaseSettings? settings)
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync(settings);
        Receipt held = await world.SubmitAsync("held", Wage.Of(2024, 1, 3000m));
        world.Affiliation.Register(Numbers.Company);
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        await world.Follower.CatchUpAsync(CancellationToken.None);
        WageDeclaration wrong = Wage.Of(2024, 2, 3000m);
        wrong.HoursWorked = 373;
        Receipt[] receipts = await world.TakeAsync(("two", Wage.Of(2024, 2, 3000m)), ("wrong", wrong), ("three", Wage.Of(2024, 3, 3000m)), ("again", Wage.Of(2024, 2, 30_000m)), ("two", Wage.Of(2024, 2, 3000m)));
        await world.ComputeAsync();
        _ = await world.SubmitAsync("correction", Wage.Of(2024, 1, 20_000m));
        await world.ComputeAsync();
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1), exit: new LocalDate(2024, 2, 29));
        await world.Follower.CatchUpAsync(CancellationToken.None);
        await world.ComputeAsync();
        ListMissingWageDeclarationsResponse missing = await world.Salary.ListMissingWageDeclarationsAsync(
            new ListMissingWageDeclarationsRequest { EmployerNumber = Numbers.Text(Numbers.Company), Period = new YearMonth { Year = 2024, Month = 2 } });
        GetComputationLagResponse lag = await world.Salary.GetComputationLagAsync(new GetComputationLagRequest());
        Charge[] charges = await world.ChargesAsync(Numbers.Company, Numbers.Adult);
        ExplainChargeResponse explained = await world.Salary.ExplainChargeAsync(new ExplainChargeRequest { Name = charges[^1].Name });
        foreach (Charge charge in (Charge[])[.. charges, explained.Charge])
        {
            charge.RecordedAt = null;
        }

        foreach (Receipt receipt in (Receipt[])[.. receipts, held])
        {
            receipt.RecordedAt = null;
        }

        return $"{held} {string.Join('\n', receipts.AsEnumerable())} {missing} {lag} {string.Join('\n', charges.AsEnumerable())} {explained}";
    }
}

using BS2000Bridge.Salary.Tables;
using BS2000Bridge.Salary.Tests.Incomes;
using BS2000Bridge.Storage.Dialects;

namespace BS2000Bridge.Salary.Tests.Incapacities;

/// <summary>Incapacities and incomes on the databases other than SQLite.</summary>
public sealed class OtherDatabaseTests
{
    [PostgresFact]
    public async Task PostgreSql_Incapacities_FromTheDeclarationToTheReimbursementAndBack()
    {
        await using SalaryWorld world = await Sick.WorldAsync(await PostgreSqlAsync());
        await world.SubmitAsync("wage", Wage.Of(2024, 6, 4250m));
        Receipt[] receipts = await world.StreamAsync(
            new SubmitIncapacitiesRequest { RequestId = "1", Incapacity = Sick.Of(2024, 6, 3, 7, 40) },
            new SubmitIncapacitiesRequest { RequestId = "2", Incapacity = Sick.Of(2024, 6, 7, 9, 8) },
            new SubmitIncapacitiesRequest { RequestId = "1", Incapacity = Sick.Of(2024, 6, 3, 7, 40) });
        await world.Reimbursements.ComputePendingAsync();
        Assert.Equal([0, 99, 0], receipts.Select(receipt => receipt.Rejection?.Code ?? 0));
        Assert.Equal([873_00], (await world.PeriodsAsync()).Select(period => period.Reimbursement.Cents));

        Receipt cancelled = await world.CancelAsync("cancel", 2024, 6);
        await world.Reimbursements.ComputePendingAsync();

        Assert.Empty(await world.PeriodsAsync());
        Assert.Empty(await world.PeriodsAsync(cancelled.RecordedAt));
        Assert.Single(await world.PeriodsAsync(receipts[0].RecordedAt));
    }

    [PostgresFact]
    public async Task PostgreSql_Incomes_ProvisionalAndDefinitive()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync(await PostgreSqlAsync());
        await world.SubmitAsync("provisional", Earned.Of(2024, 1, 6, 18_000m));
        await world.ComputeAsync();
        Receipt definitive = await world.SubmitAsync("definitive", Earned.Of(2024, 1, 6, 24_000m, IncomeKind.Definitive));
        await world.ComputeAsync();

        Charge[] charges = await world.ChargesAsync(Numbers.Adult, Numbers.Adult);
        Assert.Equal((18, 6 * 931_00), (charges.Length, charges.SelectMany(charge => charge.Lines).Sum(line => line.InsuredShare.Cents)));
        Assert.Equal([definitive.Resource], (await world.IncomesAsync()).Select(income => income.Name));
    }

    [DerbyFact]
    public async Task Derby_TakesTheMigrationsForDb2() => Assert.Contains(
        "rows=1",
        await Derby.RunAsync(
        [
            .. IncapacitySchema.Migrations.Concat(IncomeSchema.Migrations).SelectMany(migration => Dialect.Db2.Render(migration.Statements)),
            "SELECT 'rows=' || TRIM(CHAR(COUNT(*))) FROM salary_reimbursement_progress, salary_income_progress",
        ]),
        StringComparison.Ordinal);

    private static async Task<DatabaseSettings> PostgreSqlAsync() =>
        new(DatabaseProvider.PostgreSql, await (await PostgresCluster.SharedAsync()).NewDatabaseAsync());
}

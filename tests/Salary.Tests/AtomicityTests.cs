using BS2000Bridge.Salary.Tables;
using BS2000Bridge.Salary.Tests.Incapacities;
using BS2000Bridge.Salary.Tests.Incomes;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Faults;

namespace BS2000Bridge.Salary.Tests;

/// <summary>A database that fails in the middle keeps nothing by halves, and what is sent again is taken as if it came the first time.</summary>
public sealed class AtomicityTests : IAsyncLifetime
{
    private SalaryWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await SalaryWorld.StartAsync();
        _world.Affiliation.Register(Numbers.Company);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        await _world.Follower.CatchUpAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("salary_request")]
    [InlineData("salary_wage")]
    [InlineData("salary_pending")]
    public async Task SubmitWageDeclarations_InsertFails_KeepsNothing(string table)
    {
        await ExecuteAsync($"CREATE TRIGGER fault BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'fault'); END");
        await Assert.ThrowsAsync<RpcException>(() => _world.StreamAsync(("one", Wage.Of(2024, 1, 3000m)), ("two", Wage.Of(2024, 2, 3000m))));
        long left = await CountAsync();
        await ExecuteAsync("DROP TRIGGER fault");

        Receipt[] receipts = await _world.StreamAsync(("one", Wage.Of(2024, 1, 3000m)), ("two", Wage.Of(2024, 2, 3000m)));

        Assert.Equal(0, left);
        Assert.All(receipts, receipt => Assert.Equal((ReceiptState.Accepted, false), (receipt.State, receipt.Repeated)));
    }

    [Fact]
    public async Task ComputePending_MarksCannotBeTakenAway_BooksNothing()
    {
        await ExecuteAsync("CREATE TRIGGER fault BEFORE DELETE ON salary_pending BEGIN SELECT RAISE(ABORT, 'fault'); END");
        _ = await _world.SubmitAsync("one", Wage.Of(2024, 1, 3000m));
        await Assert.ThrowsAsync<StorageException>(_world.ComputeAsync);
        Charge[] left = await _world.ChargesAsync(Numbers.Company, Numbers.Adult);
        await ExecuteAsync("DROP TRIGGER fault");
        await _world.ComputeAsync();

        Assert.Empty(left);
        Assert.Single(await _world.ChargesAsync(Numbers.Company, Numbers.Adult));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using UnitOfWork work = await _world.Database.BeginAsync(SalarySchema.Domain);
        await work.ExecuteAsync(sql);
        await work.CommitAsync();
    }

    private async Task<long> CountAsync()
    {
        await using ReadTransaction reading = await _world.Database.ReadAsync();
        return await reading.ScalarAsync<long>("SELECT (SELECT COUNT(*) FROM salary_request) + (SELECT COUNT(*) FROM salary_wage) + (SELECT COUNT(*) FROM salary_pending)");
    }
}

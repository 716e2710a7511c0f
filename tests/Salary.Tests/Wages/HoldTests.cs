using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Tests.Incapacities;
using BS2000Bridge.Salary.Tests.Incomes;

namespace BS2000Bridge.Salary.Tests.Wages;

/// <summary>A wage without an affiliation waits a month for it (art. 425 CSS; SALRET 14).</summary>
public sealed class HoldTests : IAsyncLifetime
{
    private SalaryWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await SalaryWorld.StartAsync();
        _world.Affiliation.Register(Numbers.Company);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task SubmitWageDeclaration_AffiliationJustDeclared_IsLearntAndTaken()
    {
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 6, 30));

        Assert.Equal(ReceiptState.Accepted, (await _world.SubmitAsync("one", Wage.Of(2024, 6, 3000m))).State);
    }

    [Theory]
    [InlineData(1, 30, ReceiptState.OnHold)]
    [InlineData(1, 31, ReceiptState.Accepted)]
    [InlineData(31, 31, ReceiptState.Accepted)]
    public async Task SubmitWageDeclaration_EntryOnThe31st_OnlyDaysFromThenOnAreOfIt(int firstDay, int lastDay, ReceiptState expected)
    {
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 5, 31));
        WageDeclaration wage = Wage.Of(2024, 5, 3000m);
        (wage.FirstDay, wage.LastDay) = (firstDay, lastDay);

        Assert.Equal(expected, (await _world.SubmitAsync("one", wage)).State);
    }

    [Fact]
    public async Task CatchUp_AffiliationComes_TakesWhatWaitedAndTheReceiptSaysSo()
    {
        Receipt held = await _world.SubmitAsync("one", Wage.Of(2024, 6, 3000m));
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 6, 1));
        await _world.Follower.CatchUpAsync(CancellationToken.None);
        await _world.ComputeAsync();

        Receipt again = await _world.SubmitAsync("one", Wage.Of(2024, 6, 3000m));

        Assert.Equal((ReceiptState.OnHold, false), (held.State, held.Repeated));
        Assert.Equal((ReceiptState.Accepted, true, held.Resource), (again.State, again.Repeated, again.Resource));
        Assert.Single(await _world.ChargesAsync(Numbers.Company, Numbers.Adult));
    }

    /// <summary>Put on hold on 15 July: the last day to wait is 14 August.</summary>
    [Fact]
    public async Task ExpireHolds_AMonthLaterAndNotBefore_RejectsWith14()
    {
        _ = await _world.SubmitAsync("one", Wage.Of(2024, 6, 3000m));
        _world.Clock.Now = new DateTimeOffset(2024, 8, 14, 12, 0, 0, TimeSpan.Zero);
        int before = await _world.Handler.ExpireHoldsAsync(CancellationToken.None);
        _world.Clock.Now = new DateTimeOffset(2024, 8, 15, 12, 0, 0, TimeSpan.Zero);
        int after = await _world.Handler.ExpireHoldsAsync(CancellationToken.None);

        RpcException failure = await Assert.ThrowsAsync<RpcException>(() => _world.SubmitAsync("one", Wage.Of(2024, 6, 3000m)));

        Assert.Equal((0, 1), (before, after));
        Assert.Equal(14, failure.GetRpcStatus()!.GetDetail<Rejection>()!.Code);
        Assert.Equal(14, Assert.Single(await _world.StreamAsync(("one", Wage.Of(2024, 6, 3000m)))).Rejection.Code);
    }

    [Fact]
    public async Task CatchUp_AffiliationShowsThatTheSupplementIsWrong_RejectsWith10()
    {
        WageDeclaration wage = Wage.Of(2024, 6, 3000m);
        wage.Pay.NonPensionableSupplement = CaseMessage.Euros(100m);
        Assert.Equal(ReceiptState.OnHold, (await _world.SubmitAsync("one", wage)).State);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 6, 1), occupation: Occupation.Employee);
        await _world.Follower.CatchUpAsync(CancellationToken.None);

        Assert.Equal(10, Assert.Single(await _world.StreamAsync(("one", wage))).Rejection.Code);
    }

    [Fact]
    public async Task SubmitWageDeclaration_AffiliationDomainDoesNotAnswer_Waits()
    {
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 6, 1));
        _world.Affiliation.Fault = StatusCode.Unavailable;

        Assert.Equal(ReceiptState.OnHold, (await _world.SubmitAsync("one", Wage.Of(2024, 6, 3000m))).State);
    }

    /// <summary>What waits takes the place of what counts only when it counts itself.</summary>
    [Fact]
    public async Task SubmitWageDeclaration_CorrectionOnHold_LeavesWhatCountsUntilItCounts()
    {
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 6, 1));
        Receipt first = await _world.SubmitAsync("first", Wage.Of(2024, 6, 3000m));
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 6, 1), cancelled: true);
        await _world.Follower.CatchUpAsync(CancellationToken.None);
        Receipt second = await _world.SubmitAsync("second", Wage.Of(2024, 6, 4000m));
        WageDeclarationState before = await StateAsync(first);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 6, 1));
        await _world.Follower.CatchUpAsync(CancellationToken.None);

        Assert.Equal(ReceiptState.OnHold, second.State);
        Assert.Equal(WageDeclarationState.Accepted, before);
        Assert.Equal((WageDeclarationState.Superseded, WageDeclarationState.Accepted), (await StateAsync(first), await StateAsync(second)));
    }

    private async Task<WageDeclarationState> StateAsync(Receipt receipt) =>
        (await _world.Salary.GetWageDeclarationAsync(new GetWageDeclarationRequest { Name = receipt.Resource })).WageDeclaration.State;
}

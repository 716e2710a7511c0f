using BS2000Bridge.Salary.Tests.Incapacities;
using BS2000Bridge.Salary.Tests.Incomes;
using Google.Rpc;

namespace BS2000Bridge.Salary.Tests.Wages;

/// <summary>The same request_id with the same content counts once, however often it is sent.</summary>
public sealed class RepetitionTests : IAsyncLifetime
{
    private SalaryWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await SalaryWorld.StartAsync();
        _world.Affiliation.Register(Numbers.Company);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2015, 1, 1));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task SubmitWageDeclarations_SentAgain_AnswersTheSameAndCountsOnce()
    {
        WageDeclaration wrong = Wage.Of(2024, 6, 1m);
        wrong.HoursWorked = 373;
        (string, WageDeclaration?)[] sent = [.. Enumerable.Range(1, 6).Select(month => ($"month-{month}", (WageDeclaration?)Wage.Of(2024, month, 3000m))), ("wrong", wrong)];

        Receipt[] first = await _world.StreamAsync(sent);
        Receipt[] again = await _world.StreamAsync(sent);

        Assert.All(first, receipt => Assert.False(receipt.Repeated));
        Assert.All(again, receipt => Assert.True(receipt.Repeated));
        foreach (Receipt receipt in again)
        {
            receipt.Repeated = false;
        }

        Assert.Equal(first, again);
        Assert.Equal(6, (await ListAsync()).Count);
    }

    [Fact]
    public async Task SubmitWageDeclarations_TwiceInOneStream_CountsOnce()
    {
        Receipt[] receipts = await _world.StreamAsync(("same", Wage.Of(2024, 6, 3000m)), ("same", Wage.Of(2024, 6, 3000m)));

        Assert.Equal([false, true], receipts.Select(receipt => receipt.Repeated));
        Assert.Equal(receipts[0].Resource, receipts[1].Resource);
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task SubmitWageDeclaration_SameIdOtherContent_FailsAndChangesNothing()
    {
        _ = await _world.SubmitAsync("same", Wage.Of(2024, 6, 3000m));

        RpcException failure = await Assert.ThrowsAsync<RpcException>(() => _world.SubmitAsync("same", Wage.Of(2024, 6, 3001m)));
        Receipt streamed = Assert.Single(await _world.StreamAsync(("same", Wage.Of(2024, 6, 3001m))));

        Assert.Equal(StatusCode.AlreadyExists, failure.StatusCode);
        Assert.Equal("REQUEST_ID_REUSED", failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        Assert.Equal((ReceiptState.Rejected, 99), (streamed.State, streamed.Rejection.Code));
        Assert.Contains("request_id", streamed.Rejection.Text.French, StringComparison.Ordinal);
        Assert.Equal(300_000, Assert.Single(await ListAsync()).Declaration.Pay.BaseWage.Cents);
    }

    [Fact]
    public async Task SubmitWageDeclaration_ValidateOnly_ChangesNothing()
    {
        SubmitWageDeclarationResponse response = await _world.Salary.SubmitWageDeclarationAsync(
            new SubmitWageDeclarationRequest { RequestId = "one", Declaration = Wage.Of(2024, 6, 3000m), ValidateOnly = true });

        Assert.Equal(ReceiptState.Accepted, response.Receipt.State);
        Assert.Empty(await ListAsync());
        Assert.False((await _world.SubmitAsync("one", Wage.Of(2024, 6, 4000m))).Repeated);
    }

    private async Task<IReadOnlyList<RecordedWageDeclaration>> ListAsync() =>
        (await _world.Salary.ListWageDeclarationsAsync(new ListWageDeclarationsRequest { InsuredNumber = Numbers.Text(Numbers.Adult), IncludeSuperseded = true })).WageDeclarations;
}

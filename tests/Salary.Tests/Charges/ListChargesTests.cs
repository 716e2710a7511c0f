using BS2000Bridge.Salary.Tests.Incomes;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace BS2000Bridge.Salary.Tests.Charges;

/// <summary>Questions about charges, and about the declarations that they rest on: pages, points in time, explanations.</summary>
public sealed class ListChargesTests : IAsyncLifetime
{
    private SalaryWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await SalaryWorld.StartAsync();
        _world.Affiliation.Register(Numbers.Company);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.OtherAdult, new LocalDate(2024, 1, 1));
        foreach (Values.InsuredNumber insured in (Values.InsuredNumber[])[Numbers.Adult, Numbers.OtherAdult])
        {
            for (int month = 1; month <= 6; month++)
            {
                await DeclareAsync($"{insured}-{month}", insured, month, 3000m);
            }
        }

        await DeclareAsync("correction", Numbers.Adult, 3, 3500m);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(14)]
    [InlineData(15)]
    public async Task ListCharges_PageByPage_GivesAllOnceInOrder(int pageSize)
    {
        var request = new ListChargesRequest { EmployerNumber = Numbers.Text(Numbers.Company), PageSize = pageSize };
        var all = new List<Charge>();
        do
        {
            ListChargesResponse page = await _world.Salary.ListChargesAsync(request);
            Assert.True(page.Charges.Count <= pageSize);
            all.AddRange(page.Charges);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(14, all.Count);
        Assert.Equal(all.OrderBy(charge => charge.Period.Month).ThenBy(charge => charge.InsuredNumber).ThenBy(charge => charge.RecordedAt).ThenBy(charge => int.Parse(charge.Name.Split('/')[1])), all);
    }

    [Fact]
    public async Task ListWageDeclarations_PageByPage_GivesAllOnceInOrder()
    {
        var request = new ListWageDeclarationsRequest { EmployerNumber = Numbers.Text(Numbers.Company), IncludeSuperseded = true, PageSize = 4 };
        var all = new List<RecordedWageDeclaration>();
        do
        {
            ListWageDeclarationsResponse page = await _world.Salary.ListWageDeclarationsAsync(request);
            all.AddRange(page.WageDeclarations);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(13, all.Select(wage => wage.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.OrderBy(wage => wage.Declaration.Period.Month).ThenBy(wage => wage.Declaration.InsuredNumber).ThenBy(wage => wage.RecordedAt), all);
        RecordedWageDeclaration superseded = Assert.Single(all, wage => wage.State == WageDeclarationState.Superseded);
        Assert.Equal((3, 300_000, true), (superseded.Declaration.Period.Month, superseded.Declaration.Pay.BaseWage.Cents, superseded.SupersededAt > superseded.RecordedAt));
    }

    [Fact]
    public async Task ListCharges_TokenOfAnotherQuestion_IsRefused()
    {
        ListChargesResponse page = await _world.Salary.ListChargesAsync(new ListChargesRequest { EmployerNumber = Numbers.Text(Numbers.Company), PageSize = 3 });
        ListChargesRequest[] others =
        [
            new() { EmployerNumber = Numbers.Text(Numbers.Company), PageSize = 3, PageToken = page.NextPageToken, Periods = new MonthInterval { FirstMonth = new YearMonth { Year = 2024, Month = 1 } } },
            new() { InsuredNumber = Numbers.Text(Numbers.Adult), PageSize = 3, PageToken = page.NextPageToken },
            new() { EmployerNumber = Numbers.Text(Numbers.Company), PageSize = 3, PageToken = "no token" },
        ];

        foreach (ListChargesRequest other in others)
        {
            RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await _world.Salary.ListChargesAsync(other));
            Assert.Equal("INVALID_CURSOR", failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        }
    }

    [Fact]
    public async Task ListCharges_KnownBeforeTheCorrection_DoesNotKnowIt()
    {
        Charge[] now = await _world.ChargesAsync(Numbers.Company, Numbers.Adult);
        Timestamp before = now.Single(charge => charge.Kind == ChargeKind.Reversal).RecordedAt - Duration.FromTimeSpan(TimeSpan.FromMicroseconds(1));
        var request = new ListChargesRequest { InsuredNumber = Numbers.Text(Numbers.Adult), AsOf = new AsOf { KnownAt = before } };

        Assert.Equal(now.Where(charge => charge.Kind == ChargeKind.Charge), (await _world.Salary.ListChargesAsync(request)).Charges);
    }

    [Fact]
    public async Task ListCharges_SomeMonths_GivesThose()
    {
        var months = new MonthInterval { FirstMonth = new YearMonth { Year = 2024, Month = 2 }, LastMonth = new YearMonth { Year = 2024, Month = 3 } };
        var request = new ListChargesRequest { InsuredNumber = Numbers.Text(Numbers.Adult), Periods = months };
        var onADay = new ListChargesRequest { InsuredNumber = Numbers.Text(Numbers.Adult), AsOf = new AsOf { ValidOn = new Date { Year = 2024, Month = 3, Day = 31 } } };

        Assert.Equal([2, 3, 3, 3], (await _world.Salary.ListChargesAsync(request)).Charges.Select(charge => charge.Period.Month));
        Assert.Equal([3, 3, 3], (await _world.Salary.ListChargesAsync(onADay)).Charges.Select(charge => charge.Period.Month));
    }

    [Fact]
    public async Task ListCharges_NeitherEmployerNorInsured_IsRefused()
    {
        RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await _world.Salary.ListChargesAsync(new ListChargesRequest()));

        Assert.Equal("INVALID_FIELD", failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
    }

    [Fact]
    public async Task ExplainCharge_ChargeAndReversal_AccountHasTheBookedLines()
    {
        Charge[] charges = await _world.ChargesAsync(Numbers.Company, Numbers.Adult);
        Charge first = charges.Single(charge => charge.Period.Month == 3 && charge.Kind == ChargeKind.Charge);
        Charge reversal = charges.Single(charge => charge.Kind == ChargeKind.Reversal);

        ExplainChargeResponse explained = await _world.Salary.ExplainChargeAsync(new ExplainChargeRequest { Name = first.Name });
        ExplainChargeResponse reversed = await _world.Salary.ExplainChargeAsync(new ExplainChargeRequest { Name = reversal.Name });

        Assert.Equal((first, first.Lines), (explained.Charge, explained.Account.Lines));
        Assert.Equal((reversal, first.Lines), (reversed.Charge, reversed.Account.Lines));
        Assert.NotEmpty(explained.Account.Steps);
        Assert.Equal(charges, await _world.ChargesAsync(Numbers.Company, Numbers.Adult));
    }

    [Theory]
    [InlineData("charges/999999", StatusCode.NotFound)]
    [InlineData("charges/-1", StatusCode.InvalidArgument)]
    [InlineData("wageDeclarations/1", StatusCode.InvalidArgument)]
    public async Task ExplainCharge_NoSuchName_Fails(string name, StatusCode expected) =>
        Assert.Equal(expected, (await Assert.ThrowsAsync<RpcException>(async () => await _world.Salary.ExplainChargeAsync(new ExplainChargeRequest { Name = name }))).StatusCode);

    private async Task DeclareAsync(string requestId, Values.InsuredNumber insured, int month, decimal baseWage)
    {
        WageDeclaration wage = Wage.Of(2024, month, baseWage);
        wage.InsuredNumber = Numbers.Text(insured);
        _ = await _world.SubmitAsync(requestId, wage);
        await _world.ComputeAsync();
    }
}

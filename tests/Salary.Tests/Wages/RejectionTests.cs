using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Tests.Incapacities;
using BS2000Bridge.Salary.Tests.Incomes;
using Google.Rpc;

namespace BS2000Bridge.Salary.Tests.Wages;

/// <summary>Each code of SALRET that a declaration can be returned with is provoked (ccss.public.lu, SALRET). The month is July 2024.</summary>
public sealed class RejectionTests
{
    private static readonly (int Code, string Field, Action<WageDeclaration> Spoil)[] Faults =
    [
        (2, "declaration.employer_number", wage => wage.EmployerNumber = "1234567890123"),
        (2, "declaration.employer_number", wage => wage.EmployerNumber = wage.EmployerNumber[..11]),
        (3, "declaration.insured_number", wage => wage.InsuredNumber = "1893120105733"),
        (4, "declaration.hours_worked", wage => wage.HoursWorked = -1),
        (4, "declaration.overtime_hours_hundredths", wage => wage.OvertimeHoursHundredths = -1),
        (4, "declaration.hours_inactive", wage => wage.HoursInactive = -1),
        (4, "declaration.pay", wage => wage.Pay.BaseWage.Cents = -1),
        (4, "declaration.pay", wage => wage.Pay.BaseWage.Currency = "USD"),
        (5, "declaration.period", wage => wage.Period.Month = 13),
        (5, "declaration.period", wage => wage.Period = null),
        (7, "declaration.pay.unemployment", wage => wage.HoursInactive = 8),
        (8, "declaration.pay.overtime", wage => wage.OvertimeHoursHundredths = 150),
        (9, "declaration.period", wage => wage.Period.Month = 7),
        (10, "declaration.pay.non_pensionable_supplement", wage => wage.Pay.NonPensionableSupplement = CaseMessage.Euros(1m)),
        (11, "declaration.hours_worked", wage => wage.HoursWorked = 373),
        (12, "declaration.period", wage => (wage.Period.Year, wage.Period.Month) = (2018, 12)),
        (99, "declaration.first_day", wage => (wage.FirstDay, wage.LastDay) = (15, 14)),
        (99, "declaration.first_day", wage => wage.LastDay = 31),
        (99, "declaration.reference", wage => wage.Reference = new string('a', 101)),
        (2, "declaration.employer_number", wage => (wage.EmployerNumber, wage.InsuredNumber, wage.HoursWorked) = ("", "", 400)),
        (11, "declaration.hours_worked", wage => (wage.HoursWorked, wage.Reference) = (373, new string('a', 101))),
    ];

    [Fact]
    public async Task SubmitWageDeclarations_EachFault_IsReturnedWithItsCodeAndTheOthersAreTaken()
    {
        await using SalaryWorld world = await WorldAsync();
        var sent = new List<(string, WageDeclaration?)>();
        foreach ((int _, string _, Action<WageDeclaration> spoil) in Faults)
        {
            WageDeclaration wage = Wage.Of(2024, 6, 3000m);
            spoil(wage);
            sent.Add(($"fault-{sent.Count}", wage));
            sent.Add(($"right-{sent.Count}", Wage.Of(2024, 5, 3000m)));
        }

        Receipt[] receipts = await world.StreamAsync(sent);

        Receipt[] faults = [.. receipts.Where(receipt => receipt.RequestId.StartsWith("fault", StringComparison.Ordinal))];
        Assert.Equal(Faults.Select(fault => (fault.Code, fault.Field)), faults.Select(receipt => (receipt.Rejection.Code, receipt.Rejection.Field)));
        Assert.All(faults, receipt => Assert.Equal((ReceiptState.Rejected, ReturnFile.Salret, ""), (receipt.State, receipt.Rejection.ReturnFile, receipt.Resource)));
        Assert.All(receipts.Except(faults), receipt => Assert.Equal(ReceiptState.Accepted, receipt.State));
        Assert.Equal(sent.Select(one => one.Item1), receipts.Select(receipt => receipt.RequestId));
    }

    [Fact]
    public async Task SubmitWageDeclaration_Fault_FailsWithTheRejection()
    {
        await using SalaryWorld world = await WorldAsync();
        WageDeclaration wage = Wage.Of(2024, 6, 3000m);
        wage.HoursWorked = 373;

        RpcException failure = await Assert.ThrowsAsync<RpcException>(() => world.SubmitAsync("one", wage));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal("DECLARATION_REJECTED", failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        Assert.Equal(11, failure.GetRpcStatus()!.GetDetail<Rejection>()!.Code);
        Assert.DoesNotContain(wage.InsuredNumber, failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitWageDeclarations_Malformed_IsReturnedWith99AndTheStreamGoesOn()
    {
        await using SalaryWorld world = await WorldAsync();

        Receipt[] receipts = await world.StreamAsync(
            ("", Wage.Of(2024, 6, 3000m)), (new string('x', 65), Wage.Of(2024, 6, 3000m)), ("empty", null), ("right", Wage.Of(2024, 6, 3000m)));

        Assert.Equal([(99, "request_id"), (99, "request_id"), (99, "declaration")], receipts[..3].Select(receipt => (receipt.Rejection.Code, receipt.Rejection.Field)));
        Assert.Equal(ReceiptState.Accepted, receipts[3].State);
    }

    [Fact]
    public async Task SubmitWageDeclaration_OfACivilServantWithSupplement_IsTaken()
    {
        await using SalaryWorld world = await WorldAsync();
        world.Affiliation.Affiliate(Numbers.Company, Numbers.OtherAdult, new LocalDate(2020, 1, 1), occupation: Occupation.CivilServant, scheme: "10");
        WageDeclaration wage = Wage.Of(2024, 6, 3000m);
        wage.InsuredNumber = Numbers.Text(Numbers.OtherAdult);
        wage.Pay.NonPensionableSupplement = CaseMessage.Euros(100m);

        Assert.Equal(ReceiptState.Accepted, (await world.SubmitAsync("one", wage)).State);
    }

    /// <summary>Households declare one by one, and net; not by DECSAL, which comes as a stream (SALRET 2).</summary>
    [Fact]
    public async Task SubmitWageDeclaration_OfAHousehold_IsTakenOneByOneButNotByFile()
    {
        await using SalaryWorld world = await WorldAsync();
        world.Affiliation.Register(Numbers.OtherCompany, EmployerKind.Household);
        world.Affiliation.Affiliate(Numbers.OtherCompany, Numbers.OtherAdult, new LocalDate(2020, 1, 1), occupation: Occupation.Household);
        await world.Follower.CatchUpAsync(CancellationToken.None);
        WageDeclaration wage = Wage.Of(2024, 6, 500m);
        (wage.EmployerNumber, wage.InsuredNumber) = (Numbers.Text(Numbers.OtherCompany), Numbers.Text(Numbers.OtherAdult));
        WageDeclaration mixed = wage.Clone();
        mixed.Pay.Benefits = CaseMessage.Euros(1m);

        Assert.Equal(2, Assert.Single(await world.StreamAsync(("by-file", wage))).Rejection.Code);
        Assert.Equal(99, (await Assert.ThrowsAsync<RpcException>(() => world.SubmitAsync("mixed", mixed))).GetRpcStatus()!.GetDetail<Rejection>()!.Code);
        Assert.Equal(ReceiptState.Accepted, (await world.SubmitAsync("by-hand", wage)).State);
    }

    private static async Task<SalaryWorld> WorldAsync()
    {
        SalaryWorld world = await SalaryWorld.StartAsync();
        world.Affiliation.Register(Numbers.Company);
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2015, 1, 1));
        return world;
    }
}

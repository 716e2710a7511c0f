using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Rejections;
using Google.Rpc;

namespace BS2000Bridge.Salary.Tests.Incapacities;

/// <summary>Each code of MALRET is provoked (ccss.public.lu, MALRET). It is 15 July 2024; the adult is employed since 2020.</summary>
public sealed class MalretTests
{
    private static readonly (int Code, string Field, Action<Incapacity> Spoil)[] Faults =
    [
        (2, "incapacity.insured_number", sick => sick.InsuredNumber = "1893120105733"),
        (2, "incapacity.insured_number", sick => sick.InsuredNumber = ""),
        (3, "incapacity.employer_number", sick => sick.EmployerNumber = "1234567890123"),
        (3, "incapacity.employer_number", sick => sick.EmployerNumber = sick.EmployerNumber[..11]),
        (4, "incapacity.period", sick => sick.Period = null),
        (4, "incapacity.period", sick => sick.Period.Month = 13),
        (5, "incapacity.days.first_day", sick => sick.Days.FirstDay = null),
        (5, "incapacity.days.first_day", sick => sick.Days.FirstDay = new Date { Year = 2024, Month = 6, Day = 31 }),
        (5, "incapacity.days.first_day", sick => sick.Days = null),
        (6, "incapacity.days.last_day", sick => sick.Days.LastDay = null),
        (6, "incapacity.days.last_day", sick => sick.Days.LastDay = new Date { Year = 2024, Month = 6, Day = 31 }),
        (7, "incapacity.kind", sick => sick.Kind = IncapacityKind.Unspecified),
        (7, "incapacity.kind", sick => sick.Kind = (IncapacityKind)6),
        (8, "incapacity.days", sick => sick.Days.LastDay = Sick.Day(2024, 6, 2)),
        (9, "incapacity.period", sick => sick.MergeFrom(Sick.Of(2024, 7, 1, 1, 8))),
        (10, "incapacity.hours", sick => sick.Hours = -1),
        (11, "", sick => sick.InsuredNumber = Numbers.Text(Numbers.OtherAdult)),
        (11, "", sick => sick.EmployerNumber = Numbers.Text(Numbers.OtherCompany)),
        (12, "", sick => sick.InsuredNumber = Numbers.Text(Official)),
        (12, "", sick => sick.InsuredNumber = Numbers.Text(Independent)),
        (13, "incapacity.days", sick => sick.InsuredNumber = Numbers.Text(Newcomer)), // from 4 June, and was sick from the 3rd
        (13, "incapacity.days", sick => sick.InsuredNumber = Numbers.Text(Leaver)), // to 4 June, and was sick to the 5th
        (14, "incapacity.hours", sick => sick.Hours = 37), // three days of twelve hours are 36
        (15, "incapacity.period", sick => sick.MergeFrom(Sick.Of(2021, 7, 14, 14, 8))), // three years and a day ago
        (16, "incapacity.days", sick => sick.Days.FirstDay = Sick.Day(2024, 5, 31)),
        (16, "incapacity.days", sick => sick.Days.LastDay = Sick.Day(2024, 7, 1)),
        (2, "incapacity.insured_number", sick => (sick.InsuredNumber, sick.EmployerNumber, sick.Period, sick.Hours) = ("", "", null, -1)),
        (14, "incapacity.hours", sick => (sick.Hours, sick.Period) = (1000, new YearMonth { Year = 2024, Month = 5 })),
    ];

    private static readonly Values.InsuredNumber Official = Numbers.Insured(1980_01_01, 1);
    private static readonly Values.InsuredNumber Independent = Numbers.Insured(1980_01_01, 2);
    private static readonly Values.InsuredNumber Newcomer = Numbers.Insured(1980_01_01, 3);
    private static readonly Values.InsuredNumber Leaver = Numbers.Insured(1980_01_01, 4);

    [Fact]
    public async Task SubmitIncapacities_EachFault_IsReturnedWithItsCodeAndTheOthersAreTaken()
    {
        await using SalaryWorld world = await WorldAsync();
        var sent = new List<SubmitIncapacitiesRequest>();
        for (int i = 0; i < Faults.Length; i++)
        {
            Incapacity sick = Sick.Of(2024, 6, 3, 5, 24);
            Faults[i].Spoil(sick);
            sent.Add(new SubmitIncapacitiesRequest { RequestId = $"fault-{i}", Incapacity = sick });
            sent.Add(new SubmitIncapacitiesRequest { RequestId = $"right-{i}", Incapacity = Sick.Of(2022, (i % 12) + 1, (i / 12 * 2) + 1, (i / 12 * 2) + 1, 8) });
        }

        Receipt[] receipts = await world.StreamAsync(sent);

        Assert.Equal(sent.Select(request => request.RequestId), receipts.Select(receipt => receipt.RequestId));
        Receipt[] faults = [.. receipts.Where(receipt => receipt.RequestId.StartsWith("fault", StringComparison.Ordinal))];
        Assert.Equal(Faults.Select(fault => (fault.Code, fault.Field)), faults.Select(receipt => (receipt.Rejection?.Code ?? 0, receipt.Rejection?.Field ?? "")));
        Assert.All(faults, receipt => Assert.Equal((ReceiptState.Rejected, ReturnFile.Malret, ""), (receipt.State, receipt.Rejection.ReturnFile, receipt.Resource)));
        Assert.All(receipts.Except(faults), receipt => Assert.Equal(ReceiptState.Accepted, receipt.State));
    }

    [Fact]
    public void Faults_AllCodesOfMalret_AreProvoked() => Assert.Equal(
        RejectionCatalog.All.Where(one => one.File == ReturnFile.Malret).Select(one => one.Code),
        Faults.Select(fault => fault.Code).Concat([1, 99]).Distinct().Order()); // 1 and 99 by the tests below

    [Theory]
    [InlineData(2024, 6, 3, 5, 36)] // twelve hours a day
    [InlineData(2024, 6, 1, 30, 0)]
    [InlineData(2021, 7, 15, 15, 8)] // three years ago to the day
    [InlineData(2024, 6, 30, 30, 8)] // the last month
    public async Task SubmitIncapacity_AtTheLimit_IsTaken(int year, int month, int first, int last, int hours)
    {
        await using SalaryWorld world = await WorldAsync();

        Receipt receipt = await world.DeclareAsync("limit", Sick.Of(year, month, first, last, hours));

        Assert.Equal((ReceiptState.Accepted, "incapacities/1"), (receipt.State, receipt.Resource));
    }

    [Fact]
    public async Task SubmitIncapacity_TwoAffiliationsInARow_CoverThePeriodTogether()
    {
        await using SalaryWorld world = await WorldAsync();
        world.Affiliation.Affiliate(Numbers.Company, Leaver, new LocalDate(2024, 6, 5));

        Receipt receipt = await world.DeclareAsync("both", Of(Leaver));

        Assert.Equal(ReceiptState.Accepted, receipt.State);
    }

    [Fact]
    public async Task SubmitIncapacities_NeitherPeriodNorCancellation_Code1()
    {
        await using SalaryWorld world = await WorldAsync();

        Receipt[] receipts = await world.StreamAsync(new SubmitIncapacitiesRequest { RequestId = "nothing" }, Request("something"));

        Assert.Equal((ReceiptState.Rejected, 1), (receipts[0].State, receipts[0].Rejection.Code));
        Assert.Equal(ReceiptState.Accepted, receipts[1].State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task SubmitIncapacities_RequestIdThatIsNone_Code99AndTheStreamGoesOn(string requestId)
    {
        await using SalaryWorld world = await WorldAsync();

        Receipt[] receipts = await world.StreamAsync(Request(requestId), Request("something"));

        Assert.Equal((ReceiptState.Rejected, 99, "request_id", requestId), (receipts[0].State, receipts[0].Rejection.Code, receipts[0].Rejection.Field, receipts[0].RequestId));
        Assert.Equal(ReceiptState.Accepted, receipts[1].State);
        RpcException refused = await Assert.ThrowsAsync<RpcException>(() => world.DeclareAsync(requestId, Sick.Of(2024, 6, 3, 5, 24)));
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELD"), (refused.StatusCode, Reason(refused)));
    }

    [Fact]
    public async Task SubmitIncapacity_Fault_IsTheStatusOfTheCallWithItsRejection()
    {
        await using SalaryWorld world = await WorldAsync();
        Incapacity sick = Sick.Of(2024, 6, 3, 5, 37);

        RpcException refused = await Assert.ThrowsAsync<RpcException>(() => world.DeclareAsync("too-many", sick));

        Assert.Equal((StatusCode.FailedPrecondition, "DECLARATION_REJECTED"), (refused.StatusCode, Reason(refused)));
        Rejection rejection = refused.GetRpcStatus()!.GetDetail<Rejection>()!;
        Assert.Equal((ReturnFile.Malret, 14, "incapacity.hours", "Plus de 12 heures par jour"), (rejection.ReturnFile, rejection.Code, rejection.Field, rejection.Text.French));
        Assert.DoesNotContain(sick.InsuredNumber, refused.Status.Detail);
    }

    [Fact]
    public async Task SubmitIncapacities_Cancellations_AreJudgedByWhatTheySay()
    {
        await using SalaryWorld world = await WorldAsync();
        SubmitIncapacitiesRequest wrongInsured = Sick.Cancel("insured", 2024, 6), wrongEmployer = Sick.Cancel("employer", 2024, 6), noPeriod = Sick.Cancel("period", 2024, 6);
        wrongInsured.Cancellation.InsuredNumber = "1";
        wrongEmployer.Cancellation.EmployerNumber = "1";
        noPeriod.Cancellation.Period = null;

        Receipt[] receipts = await world.StreamAsync(
            wrongInsured, wrongEmployer, noPeriod, Sick.Cancel("future", 2024, 7), Sick.Cancel("old", 2021, 6), Sick.Cancel("just", 2021, 7));

        Assert.Equal(
            [(2, "cancellation.insured_number"), (3, "cancellation.employer_number"), (4, "cancellation.period"), (9, "cancellation.period"), (15, "cancellation.period")],
            receipts[..5].Select(receipt => (receipt.Rejection.Code, receipt.Rejection.Field)));
        Assert.Equal((ReceiptState.Accepted, ""), (receipts[5].State, receipts[5].Resource)); // nothing stood there
    }

    private static async Task<SalaryWorld> WorldAsync()
    {
        SalaryWorld world = await Sick.WorldAsync();
        world.Affiliation.Affiliate(Numbers.Company, Official, new LocalDate(2020, 1, 1), occupation: Occupation.CivilServant, scheme: "10");
        world.Affiliation.Affiliate(Numbers.Company, Independent, new LocalDate(2020, 1, 1), occupation: Occupation.SelfEmployed);
        world.Affiliation.Affiliate(Numbers.Company, Newcomer, new LocalDate(2024, 6, 4));
        world.Affiliation.Affiliate(Numbers.Company, Leaver, new LocalDate(2020, 1, 1), new LocalDate(2024, 6, 4));
        return world;
    }

    private static Incapacity Of(Values.InsuredNumber insured)
    {
        Incapacity sick = Sick.Of(2024, 6, 3, 5, 24);
        sick.InsuredNumber = Numbers.Text(insured);
        return sick;
    }

    private static SubmitIncapacitiesRequest Request(string requestId) => new() { RequestId = requestId, Incapacity = Sick.Of(2024, 6, 3, 5, 24) };

    private static string Reason(RpcException failure) => failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason;
}

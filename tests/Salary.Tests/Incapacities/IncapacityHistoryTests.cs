using BS2000Bridge.Salary.Tests.Incomes;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace BS2000Bridge.Salary.Tests.Incapacities;

public sealed class IncapacityHistoryTests
{
    [Fact]
    public async Task SubmitIncapacity_SentAgain_IsAnsweredTheSameAndTakenOnce()
    {
        await using SalaryWorld world = await Sick.WorldAsync();

        Receipt first = await world.DeclareAsync("one", Sick.Of(2024, 6, 3, 5, 24));
        Receipt again = await world.DeclareAsync("one", Sick.Of(2024, 6, 3, 5, 24));

        Assert.False(first.Repeated);
        Assert.True(again.Repeated);
        again.Repeated = false;
        Assert.Equal(first, again);
        Assert.Single(await world.PeriodsAsync());
    }

    [Fact]
    public async Task SubmitIncapacity_RequestIdWithAnotherContent_IsRefused()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.DeclareAsync("one", Sick.Of(2024, 6, 3, 5, 24));

        RpcException refused = await Assert.ThrowsAsync<RpcException>(() => world.DeclareAsync("one", Sick.Of(2024, 6, 3, 5, 16)));
        Receipt[] receipts = await world.StreamAsync(
            new SubmitIncapacitiesRequest { RequestId = "one", Incapacity = Sick.Of(2024, 6, 3, 5, 16) },
            Sick.Cancel("one", 2024, 6));

        Assert.Equal((StatusCode.AlreadyExists, "REQUEST_ID_REUSED"), (refused.StatusCode, refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason));
        Assert.All(receipts, receipt => Assert.Equal((ReceiptState.Rejected, 99, "request_id"), (receipt.State, receipt.Rejection.Code, receipt.Rejection.Field)));
        Assert.Single(await world.PeriodsAsync());
    }

    [Fact]
    public async Task SubmitIncapacities_RejectionSentAgainAfterItsCauseIsGone_IsAnsweredAsBefore()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        Incapacity sick = Sick.Of(2024, 6, 3, 5, 24);
        sick.InsuredNumber = Numbers.Text(Numbers.OtherAdult);
        var request = new SubmitIncapacitiesRequest { RequestId = "early", Incapacity = sick };

        Receipt before = (await world.StreamAsync(request))[0];
        world.Affiliation.Affiliate(Numbers.Company, Numbers.OtherAdult, new LocalDate(2024, 1, 1));
        Receipt after = (await world.StreamAsync(request))[0];

        Assert.Equal((11, 11, false, true), (before.Rejection.Code, after.Rejection.Code, before.Repeated, after.Repeated));
    }

    [Fact]
    public async Task SubmitIncapacity_AffiliationThatCameMeanwhile_IsLearntBeforeItIsDecided()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        world.Affiliation.Affiliate(Numbers.Company, Numbers.OtherAdult, new LocalDate(2024, 1, 1));
        Incapacity sick = Sick.Of(2024, 6, 3, 5, 24);
        sick.InsuredNumber = Numbers.Text(Numbers.OtherAdult);

        Assert.Equal(ReceiptState.Accepted, (await world.DeclareAsync("new", sick)).State);
    }

    [Fact]
    public async Task SubmitIncapacity_AffiliationMissingAndTheirDomainDown_IsNotDecided()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        world.Affiliation.Affiliate(Numbers.Company, Numbers.OtherAdult, new LocalDate(2024, 1, 1));
        Incapacity sick = Sick.Of(2024, 6, 3, 5, 24);
        sick.InsuredNumber = Numbers.Text(Numbers.OtherAdult);

        world.Affiliation.Fault = StatusCode.Unavailable;
        RpcException down = await Assert.ThrowsAsync<RpcException>(() => world.DeclareAsync("new", sick));
        world.Affiliation.Fault = null;
        Receipt later = await world.DeclareAsync("new", sick);

        Assert.Equal((StatusCode.Unavailable, "SIDE_UNAVAILABLE"), (down.StatusCode, down.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason));
        Assert.Equal((ReceiptState.Accepted, false), (later.State, later.Repeated));
    }

    [Fact]
    public async Task SubmitIncapacity_CancelledAndDeclaredAnew_TheNewOneStandsAndTheOldOneIsRemembered()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        Receipt wrong = await world.DeclareAsync("wrong", Sick.Of(2024, 6, 3, 7, 40));
        Receipt other = await world.DeclareAsync("other", Sick.Of(2024, 5, 3, 3, 8));
        Receipt cancelled = await world.CancelAsync("cancel", 2024, 6);
        Receipt right = await world.DeclareAsync("right", Sick.Of(2024, 6, 3, 5, 24));

        Assert.Equal(wrong.Resource, cancelled.Resource);
        Assert.Equal([other.Resource, right.Resource], (await world.PeriodsAsync()).Select(period => period.Name));
        Assert.Equal([other.Resource], (await world.PeriodsAsync(cancelled.RecordedAt)).Select(period => period.Name));
        Assert.Equal([other.Resource, wrong.Resource], (await world.PeriodsAsync(other.RecordedAt)).Select(period => period.Name));
    }

    [Fact]
    public async Task SubmitIncapacities_AllWithinOneBatch_CancelledAndDeclaredAnew()
    {
        await using SalaryWorld world = await Sick.WorldAsync();

        Receipt[] receipts = await world.StreamAsync(
            new SubmitIncapacitiesRequest { RequestId = "1", Incapacity = Sick.Of(2024, 6, 3, 7, 40) },
            new SubmitIncapacitiesRequest { RequestId = "2", Incapacity = Sick.Of(2024, 6, 7, 8, 16) },
            Sick.Cancel("3", 2024, 6),
            new SubmitIncapacitiesRequest { RequestId = "4", Incapacity = Sick.Of(2024, 6, 7, 8, 16) },
            new SubmitIncapacitiesRequest { RequestId = "4", Incapacity = Sick.Of(2024, 6, 7, 8, 16) });

        Assert.Equal([0, 99, 0, 0, 0], receipts.Select(receipt => receipt.Rejection?.Code ?? 0));
        Assert.Equal([false, false, false, false, true], receipts.Select(receipt => receipt.Repeated));
        Assert.Equal([receipts[3].Resource], (await world.PeriodsAsync()).Select(period => period.Name));
    }

    /// <summary>MALRET has no code for it; a month is to be cancelled first (DECMAL).</summary>
    [Theory]
    [InlineData(3, 5, IncapacityKind.Sickness, 99)] // the same days
    [InlineData(5, 8, IncapacityKind.Sickness, 99)] // the last day in common
    [InlineData(1, 3, IncapacityKind.Sickness, 99)] // the first day in common
    [InlineData(1, 2, IncapacityKind.Sickness, 0)]
    [InlineData(6, 8, IncapacityKind.Sickness, 0)]
    [InlineData(3, 5, IncapacityKind.FamilyLeave, 0)] // another kind
    public async Task SubmitIncapacities_DaysDeclaredAlready_OnlyThoseOfAnotherKindAreTaken(int first, int last, IncapacityKind kind, int code)
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.DeclareAsync("stands", Sick.Of(2024, 6, 3, 5, 24));

        Receipt receipt = (await world.StreamAsync(new SubmitIncapacitiesRequest { RequestId = "second", Incapacity = Sick.Of(2024, 6, first, last, 8, kind) }))[0];

        Assert.Equal(code, receipt.Rejection?.Code ?? 0);
        Assert.Equal(code == 99 ? "A period of the same kind is already declared for one of these days; cancel the month before declaring anew" : null, receipt.Rejection?.Text.English);
    }

    /// <summary>Whatever comes later, what was known at an instant is answered as it was then: periods and reimbursements.</summary>
    [Fact]
    public async Task ListIncapacities_RandomHistory_AnswersOfAnInstantNeverChange()
    {
        int seed = Seed.GivenOr(20240715);
        var random = new Random(seed);
        await using SalaryWorld world = await Sick.WorldAsync();
        var answers = new List<(Timestamp At, Incapacity[] Answer)>();
        for (int i = 0; i < 120; i++)
        {
            int month = random.Next(1, 5), first = random.Next(1, 28), last = random.Next(first, 30);
            Timestamp at;
            switch (random.Next(5))
            {
                case 0:
                    at = (await world.SubmitAsync($"wage-{i}", Wage.Of(2024, month, 2600m + random.Next(3000)))).RecordedAt;
                    break;
                case 1:
                    at = (await world.CancelAsync($"cancel-{i}", 2024, month)).RecordedAt;
                    break;
                default:
                    at = (await world.StreamAsync(new SubmitIncapacitiesRequest { RequestId = $"sick-{i}", Incapacity = Sick.Of(2024, month, first, month == 2 ? Math.Min(last, 29) : last, 8, (IncapacityKind)random.Next(1, 6)) }))[0].RecordedAt;
                    break;
            }

            answers.Add((at, await world.PeriodsAsync(at)));
            await world.Reimbursements.ComputePendingAsync();
        }

        foreach ((Timestamp at, Incapacity[] answer) in answers)
        {
            Assert.Equal((seed, at, string.Join('\n', answer.Select(period => period.ToString()))), (seed, at, string.Join('\n', (await world.PeriodsAsync(at)).Select(period => period.ToString()))));
        }
    }

    [Fact]
    public async Task ListIncapacities_InPages_EachOnceInTheOrderOfInsuredAndFirstDay()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        var sent = new List<SubmitIncapacitiesRequest>();
        for (int i = 0; i < 60; i++)
        {
            Values.InsuredNumber insured = Numbers.Insured(1970_01_01, i % 7);
            world.Affiliation.Affiliate(Numbers.Company, insured, new LocalDate(2020, 1, 1 + (i / 7)));
            Incapacity sick = Sick.Of(2024, 6, 1 + (i / 7 * 3), 2 + (i / 7 * 3), 8);
            sick.InsuredNumber = Numbers.Text(insured);
            sent.Insert(i / 2, new SubmitIncapacitiesRequest { RequestId = $"{i}", Incapacity = sick });
        }

        await world.StreamAsync(sent);
        var request = new ListIncapacitiesRequest { EmployerNumber = Numbers.Text(Numbers.Company), PageSize = 7 };
        var found = new List<Incapacity>();
        do
        {
            ListIncapacitiesResponse page = await world.Incapacities.ListIncapacitiesAsync(request);
            found.AddRange(page.Incapacities);
            request.PageToken = page.NextPageToken;
            Assert.InRange(page.Incapacities.Count, 1, 7);
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(sent.Select(one => (one.Incapacity.InsuredNumber, one.Incapacity.Days.FirstDay.Day)).Order(), found.Select(one => (one.InsuredNumber, one.Days.FirstDay.Day)));
    }

    [Fact]
    public async Task ListIncapacities_ByMonthsAndDay_OnlyThose()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.StreamAsync(Enumerable.Range(1, 6).Select(month => new SubmitIncapacitiesRequest { RequestId = $"{month}", Incapacity = Sick.Of(2024, month, 3, 5, 24) }));
        var request = new ListIncapacitiesRequest
        {
            InsuredNumber = Numbers.Text(Numbers.Adult),
            Periods = new MonthInterval { FirstMonth = new YearMonth { Year = 2024, Month = 2 }, LastMonth = new YearMonth { Year = 2024, Month = 4 } },
        };

        Assert.Equal([2, 3, 4], (await world.Incapacities.ListIncapacitiesAsync(request)).Incapacities.Select(period => period.Period.Month));
        request.AsOf = new AsOf { ValidOn = Sick.Day(2024, 3, 20) };
        Assert.Equal([3], (await world.Incapacities.ListIncapacitiesAsync(request)).Incapacities.Select(period => period.Period.Month));
    }

    [Fact]
    public async Task ListIncapacities_TokenOfAnotherQuestion_IsRefused()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.StreamAsync(Enumerable.Range(1, 6).Select(month => new SubmitIncapacitiesRequest { RequestId = $"{month}", Incapacity = Sick.Of(2024, month, 3, 5, 24) }));
        var request = new ListIncapacitiesRequest { InsuredNumber = Numbers.Text(Numbers.Adult), PageSize = 2 };
        request.PageToken = (await world.Incapacities.ListIncapacitiesAsync(request)).NextPageToken;

        request.EmployerNumber = Numbers.Text(Numbers.Company);
        RpcException refused = await Assert.ThrowsAsync<RpcException>(async () => await world.Incapacities.ListIncapacitiesAsync(request));

        Assert.Equal("INVALID_CURSOR", refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
    }

    [Fact]
    public async Task ListIncapacities_NeitherEmployerNorInsured_IsRefused()
    {
        await using SalaryWorld world = await Sick.WorldAsync();

        RpcException refused = await Assert.ThrowsAsync<RpcException>(async () => await world.Incapacities.ListIncapacitiesAsync(new ListIncapacitiesRequest()));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }
}

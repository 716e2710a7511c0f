using BS2000Bridge.Contracts.Errors;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>Rectifications, cancellations, and requests that are sent again.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task Submit_Rectification_ChangesTheApplicationAndItsA1()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(AbroadBench.Telework("a"));

        SubmitActivityResponse response = await bench.TakeAsync(Rectification("b", activity => activity.Period = AbroadBench.Days("2025-05-01", "2025-10-31")));

        Assert.Equal(("activities/1", "LU20250000000102"), (response.Activity.Name, response.Activity.Decision.A1Number));
        Assert.Equal(AbroadBench.Day("2025-10-31"), (await bench.GetAsync("activities/1")).Decision.Period.LastDay);
    }

    [Fact]
    public async Task Submit_RectificationByName_MayChangeTheFirstDay()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(AbroadBench.Telework("a"));

        SubmitActivityResponse response = await bench.TakeAsync(Rectification("b", activity =>
        {
            activity.Name = "activities/1";
            activity.Period = AbroadBench.Days("2025-06-01", "2025-12-31");
        }));

        Assert.Equal(("activities/1", AbroadBench.Day("2025-06-01")), (response.Activity.Name, response.Activity.Period.FirstDay));
    }

    [Fact]
    public async Task Submit_RectificationOfAnothersApplication_FindsNothing()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(AbroadBench.Telework("a"));

        DomainFailure failure = await bench.RefuseAsync(Rectification("b", activity =>
        {
            activity.Name = "activities/1";
            activity.EmployerNumber = AbroadBench.OtherEmployer.ToString();
        }));

        Assert.Equal(6, failure.Rejection!.Code);
    }

    [Fact]
    public async Task Submit_Cancellation_LeavesNeitherDecisionNorPlaceInTheList()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(AbroadBench.Telework("a"));

        SubmitActivityResponse response = await bench.TakeAsync(Cancellation("b"));

        Assert.Equal((ActivityState.Cancelled, ReceiptState.Accepted), (response.Activity.State, response.Receipt.State));
        Assert.Null(response.Activity.Decision);
        var question = new ListActivitiesRequest { EmployerNumber = AbroadBench.Employer.ToString() };
        Assert.Empty((await bench.ListAsync(question)).Activities);
        question.IncludeCancelled = true;
        Assert.Single((await bench.ListAsync(question)).Activities);
        Assert.Equal(6, (await bench.RefuseAsync(Cancellation("c"))).Rejection!.Code);
    }

    [Fact]
    public async Task Submit_SameDayAndStatesAgain_IsTheSameApplication()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(AbroadBench.Telework("a"));

        Assert.Equal("activities/1", (await bench.TakeAsync(AbroadBench.Telework("b"))).Activity.Name);
        Assert.Equal("activities/2", (await bench.TakeAsync(AbroadBench.Telework("c", activity => activity.ActivityCountryCodes.Add("DE")))).Activity.Name);
    }

    [Fact]
    public async Task Submit_RectificationThatCouldMeanTwo_MeansTheOneOfTheSameStates()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(AbroadBench.Telework("a"));
        await bench.TakeAsync(AbroadBench.Telework("b", activity => activity.ActivityCountryCodes.Add("DE")));

        Assert.Equal("activities/2", (await bench.TakeAsync(Rectification("c", activity => activity.ActivityCountryCodes.Add("DE")))).Activity.Name);
        Assert.Equal(6, (await bench.RefuseAsync(Rectification("d", activity => activity.ActivityCountryCodes.Add("NL")))).Rejection!.Code);
    }

    [Fact]
    public async Task Submit_SameRequestAgain_RepeatsTheAnswerAndAppliesNothing()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        SubmitActivityResponse first = await bench.TakeAsync(AbroadBench.Telework("a"));
        await bench.TakeAsync(Cancellation("b"));
        bench.Clock.SetToNoon(2025, 4, 20);

        SubmitActivityResponse again = await bench.TakeAsync(AbroadBench.Telework("a"));

        Assert.True(again.Receipt.Repeated);
        again.Receipt.Repeated = false;
        Assert.Equal(first, again);
        Assert.Equal(ActivityState.Cancelled, (await bench.GetAsync("activities/1")).State);
    }

    [Fact]
    public async Task Submit_RejectedRequestAgain_IsRejectedAgainEvenIfItWouldBeTakenNow()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate("DE");
        DomainFailure first = await bench.RefuseAsync(AbroadBench.Telework("a"));
        bench.Affiliate();

        DomainFailure again = await bench.RefuseAsync(AbroadBench.Telework("a"));

        Assert.Equal((5, first.Rejection), (again.Rejection!.Code, again.Rejection));
    }

    [Fact]
    public async Task Submit_RequestIdOfAnotherApplication_IsRefused()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(AbroadBench.Telework("a"));

        DomainFailure failure = await bench.RefuseAsync(AbroadBench.Telework("a", activity => activity.TeleworkShareBasisPoints = 100));

        Assert.Equal(ErrorReason.RequestIdReused, failure.Reason);
    }

    [Fact]
    public async Task Submit_OneRequestByManyAtOnce_CountsOnce()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();

        SubmitActivityResponse[] answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => bench.TakeAsync(AbroadBench.Telework("a")))));

        Assert.Equal(15, answers.Count(answer => answer.Receipt.Repeated));
        Assert.Single(answers.Select(answer => answer.Receipt.Resource).Distinct(StringComparer.Ordinal));
        Assert.Single((await bench.ListAsync(new ListActivitiesRequest { EmployerNumber = AbroadBench.Employer.ToString() })).Activities);
    }

    private static SubmitActivityRequest Rectification(string requestId, Action<Activity> change)
    {
        SubmitActivityRequest request = AbroadBench.Telework(requestId, change);
        request.Kind = ApplicationKind.Rectification;
        return request;
    }

    private static SubmitActivityRequest Cancellation(string requestId)
    {
        SubmitActivityRequest request = AbroadBench.Telework(requestId);
        request.Kind = ApplicationKind.Cancellation;
        return request;
    }
}

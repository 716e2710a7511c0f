using BS2000Bridge.Affiliation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>Without an affiliation an application waits a month (DETRET 11).</summary>
public sealed class HoldTests
{
    [Fact]
    public async Task Submit_WithoutAffiliation_IsOnHoldAndNotDecided()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();

        SubmitActivityResponse response = await bench.TakeAsync(AbroadBench.Telework("a"));

        Assert.Equal((ReceiptState.OnHold, ActivityState.OnHold), (response.Receipt.State, response.Activity.State));
        Assert.Null(response.Activity.Decision);
        Assert.Equal("activities/1", response.Receipt.Resource);
    }

    [Fact]
    public async Task ReviewHolds_OnTheLastDayOfTheMonth_StillWaits()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        await bench.TakeAsync(AbroadBench.Telework("a"));
        bench.Clock.SetToNoon(2025, 5, 15);

        HoldReview review = await bench.Handler.ReviewHoldsAsync();

        Assert.Equal(new HoldReview(0, 0, 1), review);
        Assert.Equal(ActivityState.OnHold, (await bench.GetAsync("activities/1")).State);
    }

    [Fact]
    public async Task ReviewHolds_ADayLater_RejectsWithCode11()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        await bench.TakeAsync(AbroadBench.Telework("a"));
        bench.Clock.SetToNoon(2025, 5, 16);

        HoldReview review = await bench.Handler.ReviewHoldsAsync();

        Activity activity = await bench.GetAsync("activities/1");
        Assert.Equal(new HoldReview(0, 1, 0), review);
        Assert.Equal((ActivityState.Rejected, 11), (activity.State, activity.Rejection.Code));
        Assert.Equal(new HoldReview(0, 0, 0), await bench.Handler.ReviewHoldsAsync());
    }

    [Fact]
    public async Task ReviewHolds_AfterTheAffiliation_DecidesAsOfTheDayOfTheApplication()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        await bench.TakeAsync(AbroadBench.Telework("a", activity => activity.Period = AbroadBench.Days("2025-01-01", "2025-12-31")));
        bench.Affiliate();
        bench.Clock.SetToNoon(2025, 5, 10);

        HoldReview review = await bench.Handler.ReviewHoldsAsync();

        Activity activity = await bench.GetAsync("activities/1");
        Assert.Equal(new HoldReview(1, 0, 0), review);
        Assert.Equal((ActivityState.Decided, Competence.Luxembourg), (activity.State, activity.Decision.Competence));
        Assert.Equal(AbroadBench.Day("2025-01-15"), activity.Decision.Period.FirstDay); // three months before 15 April, not before 10 May
    }

    [Fact]
    public async Task ReviewHolds_AffiliationWithAnotherResidence_RejectsWithCode5()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        await bench.TakeAsync(AbroadBench.Telework("a"));
        bench.Affiliate("DE");

        HoldReview review = await bench.Handler.ReviewHoldsAsync();

        Assert.Equal(new HoldReview(0, 1, 0), review);
        Assert.Equal(5, (await bench.GetAsync("activities/1")).Rejection.Code);
    }

    [Fact]
    public async Task Submit_RectificationOfAHoldThatIsOver_FindsNothing()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        await bench.TakeAsync(AbroadBench.Telework("a"));
        bench.Clock.SetToNoon(2025, 5, 16);
        SubmitActivityRequest rectification = AbroadBench.Telework("b");
        rectification.Kind = ApplicationKind.Rectification;

        Contracts.Errors.DomainFailure failure = await bench.RefuseAsync(rectification);

        Assert.Equal(6, failure.Rejection!.Code);
        Assert.Equal(11, (await bench.GetAsync("activities/1")).Rejection.Code);
    }

    [Fact]
    public async Task Submit_RectificationOfAHold_DoesNotBeginTheMonthAnew()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        await bench.TakeAsync(AbroadBench.Telework("a"));
        bench.Clock.SetToNoon(2025, 5, 10);
        SubmitActivityRequest rectification = AbroadBench.Telework("b", activity => activity.TeleworkShareBasisPoints = 3000);
        rectification.Kind = ApplicationKind.Rectification;
        Assert.Equal(ReceiptState.OnHold, (await bench.TakeAsync(rectification)).Receipt.State);
        bench.Clock.SetToNoon(2025, 5, 16);

        Assert.Equal(new HoldReview(0, 1, 0), await bench.Handler.ReviewHoldsAsync());
    }

    [Fact]
    public async Task ReviewHolds_MoreThanAUnitOfWorkTakes_LooksAtAll()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        const int count = 1_100;
        for (int i = 0; i < count; i++)
        {
            await bench.TakeAsync(AbroadBench.Telework($"{i}", activity => activity.InsuredNumber = Values.InsuredNumber.Create(1970_01_01 + (i / 1000), i % 1000).ToString()));
        }

        bench.Affiliate(insured: Values.InsuredNumber.Create(1970_01_01, 5));
        bench.Affiliate(insured: Values.InsuredNumber.Create(1970_01_02, 99));

        Assert.Equal(new HoldReview(2, 0, count - 2), await bench.Handler.ReviewHoldsAsync());
        bench.Clock.SetToNoon(2025, 6, 1);
        Assert.Equal(new HoldReview(0, count - 2, 0), await bench.Handler.ReviewHoldsAsync());
    }

    [Fact]
    public async Task ReviewHolds_DayInLuxembourg_CountsNotTheDayInGreenwich()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Clock.Now = new DateTimeOffset(2025, 4, 14, 22, 30, 0, TimeSpan.Zero); // half past midnight of the 15th in Luxembourg
        await bench.TakeAsync(AbroadBench.Telework("a"));
        bench.Clock.Now = new DateTimeOffset(2025, 5, 15, 21, 59, 0, TimeSpan.Zero);
        Assert.Equal(new HoldReview(0, 0, 1), await bench.Handler.ReviewHoldsAsync());
        bench.Clock.Now = new DateTimeOffset(2025, 5, 15, 22, 1, 0, TimeSpan.Zero);

        Assert.Equal(new HoldReview(0, 1, 0), await bench.Handler.ReviewHoldsAsync());
    }
}

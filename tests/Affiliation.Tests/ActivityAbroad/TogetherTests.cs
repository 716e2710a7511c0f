using BS2000Bridge.Affiliation.ActivityAbroad;
using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>Applications with the affiliations that were declared, residence included.</summary>
public sealed class TogetherTests
{
    [Fact]
    public async Task Submit_BeforeAndAfterTheEntry_IsOnHoldThenDecided()
    {
        await using Centre centre = await Centre.OpenAsync();
        ActivityHandler handler = Handler(centre);
        SubmitActivityRequest request = Telework("a", "FR");
        Assert.Equal(ReceiptState.OnHold, (await handler.SubmitAsync(request, CancellationToken.None)).Response!.Receipt.State);

        await centre.SubmitAsync(Made.Entry());

        Assert.Equal(new HoldReview(1, 0, 0), await handler.ReviewHoldsAsync());
        Activity decided = (await Queries(centre).GetAsync(new GetActivityRequest { Name = "activities/1" }, CancellationToken.None)).Activity;
        Assert.Equal((ActivityState.Decided, Competence.Luxembourg), (decided.State, decided.Decision.Competence));
    }

    [Fact]
    public async Task Submit_ResidenceOtherThanDeclared_IsCode5()
    {
        await using Centre centre = await Centre.OpenAsync();
        await centre.SubmitAsync(Made.Entry());

        ActivityAnswer answer = await Handler(centre).SubmitAsync(Telework("a", "DE"), CancellationToken.None);

        Assert.Equal(5, answer.Failure!.Rejection!.Code);
    }

    [Fact]
    public async Task Submit_DaysBeforeTheEntry_ReachBackToTheEntryAlone()
    {
        await using Centre centre = await Centre.OpenAsync();
        await centre.SubmitAsync(Made.Entry());
        SubmitActivityRequest request = Telework("a", "FR");
        request.Activity.Period = AbroadBench.Days("2026-02-01", "2026-12-31");

        ActivityAnswer answer = await Handler(centre).SubmitAsync(request, CancellationToken.None);

        Assert.Equal(AbroadBench.Day("2026-03-16"), answer.Response!.Activity.Decision.Period.FirstDay);
    }

    private static ActivityHandler Handler(Centre centre) => new(centre.Database, ParameterLibrary.Load(), new AffiliationLookup(), AbroadBench.Settings);

    private static ActivityQueries Queries(Centre centre) => new(centre.Database, ActivityDecider.Create(ParameterLibrary.Load(), AbroadBench.Settings), centre.Clock);

    private static SubmitActivityRequest Telework(string requestId, string residence) => AbroadBench.Telework(requestId, activity =>
    {
        activity.EmployerNumber = Made.Employer;
        activity.InsuredNumber = Made.Insured;
        activity.ResidenceCountryCode = residence;
        activity.Period = AbroadBench.Days("2026-04-01", "2026-12-31");
    });
}

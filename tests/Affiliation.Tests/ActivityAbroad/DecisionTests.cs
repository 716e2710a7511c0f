namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>What applications lead to; the rules themselves have their tables in the tests of the legislation.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task Submit_TeleworkUnderTheFramework_IsDecidedWithReasonAndA1()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();

        SubmitActivityResponse response = await bench.TakeAsync(AbroadBench.Telework("a"));

        ActivityDecision decision = response.Activity.Decision;
        Assert.Equal((Competence.Luxembourg, "LU", "LU20250000000101"), (decision.Competence, decision.CountryCode, decision.A1Number));
        Assert.Equal((AbroadBench.Day("2025-05-01"), AbroadBench.Day("2025-12-31")), (decision.Period.FirstDay, decision.Period.LastDay));
        Assert.Contains("40,00 % de télétravail depuis BE", decision.Reason.French, StringComparison.Ordinal);
        Assert.Equal(["Regulation (EC) 883/2004 16(1)", "Framework agreement on telework of 1 July 2023 "], decision.References.Select(one => $"{one.Act} {one.Article}"));
    }

    [Theory]
    [InlineData(5000, Competence.StateOfResidence, "BE")]
    [InlineData(2499, Competence.Luxembourg, "LU")]
    public async Task Submit_ShareAtAThreshold_DecidesTheState(int share, Competence expected, string country)
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();

        SubmitActivityResponse response = await bench.TakeAsync(AbroadBench.Telework("a", activity => activity.ResidenceShareBasisPoints = activity.TeleworkShareBasisPoints = share));

        Assert.Equal((expected, country), (response.Activity.Decision.Competence, response.Activity.Decision.CountryCode));
        Assert.Equal(expected == Competence.Luxembourg, response.Activity.Decision.A1Number.Length > 0);
    }

    [Fact]
    public async Task Submit_PostingToAThirdState_HasNoA1()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();

        SubmitActivityResponse response = await bench.TakeAsync(AbroadBench.Telework("a", activity =>
        {
            activity.Procedure = Procedure.ThirdCountry;
            activity.ActivityCountryCodes.Add("CA");
        }));

        Assert.Equal((Competence.Luxembourg, ""), (response.Activity.Decision.Competence, response.Activity.Decision.A1Number));
    }

    [Fact]
    public async Task Submit_PostingAfterAPosting_CountsBoth()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(Posting("a", "2025-05-01", "2026-04-30"));
        bench.Clock.SetToNoon(2026, 4, 1);
        SubmitActivityRequest tooLong = Posting("b", "2026-05-01", "2027-05-01");

        Assert.Equal(12, (await bench.RefuseAsync(tooLong)).Rejection!.Code);
        Assert.Equal("activities/2", (await bench.TakeAsync(Posting("c", "2026-05-01", "2027-04-30"))).Activity.Name);
    }

    [Fact]
    public async Task Submit_ThirdYearWithoutAgreement_IsLeftToTheBoard()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        await bench.TakeAsync(Posting("a", "2025-05-01", "2027-04-30", "RW"));
        bench.Clock.SetToNoon(2027, 4, 1);

        SubmitActivityResponse response = await bench.TakeAsync(Posting("b", "2027-05-01", "2028-04-30", "RW"));

        Assert.Equal((Competence.Unspecified, "", ""), (response.Activity.Decision.Competence, response.Activity.Decision.CountryCode, response.Activity.Decision.A1Number));
        Assert.Contains("conseil d’administration décide", response.Activity.Decision.Reason.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WhatTheCentreSays_IsNotTakenFromTheSender()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();

        SubmitActivityResponse response = await bench.TakeAsync(AbroadBench.Telework("a", activity =>
        {
            activity.Name = "activities/77";
            activity.State = ActivityState.Cancelled;
            activity.Rejection = new Rejection { Code = 3 };
            activity.Decision = new ActivityDecision { A1Number = "mine" };
        }));

        Assert.Equal(("activities/1", ActivityState.Decided, "LU20250000000101"), (response.Activity.Name, response.Activity.State, response.Activity.Decision.A1Number));
        Assert.Null(response.Activity.Rejection);
    }

    private static SubmitActivityRequest Posting(string requestId, string first, string last, string country = "FR") => AbroadBench.Telework(requestId, activity =>
    {
        activity.Procedure = Procedure.Posting;
        activity.ActivityCountryCodes.Add(country);
        activity.Period = AbroadBench.Days(first, last);
    });
}

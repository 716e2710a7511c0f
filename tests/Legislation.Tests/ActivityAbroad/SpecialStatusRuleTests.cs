using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Legislation.Tests.ActivityAbroad;

/// <summary>Regulation (EC) 883/2004, art. 11(3)(b), 11(4), 11(5); agreement on Rhine boatmen of 23 December 2010, art. 4.</summary>
public sealed class SpecialStatusRuleTests
{
    private static readonly DaySpan Days = new(Law.Day("2025-01-01"), Law.Day("2025-12-31"));

    [Theory]
    [InlineData(SpecialStatus.CivilServant, "", "FR", CompetentLaw.Luxembourg, "LU", ReasonKind.CivilServant)]
    [InlineData(SpecialStatus.Seafarer, "LU", "PT", CompetentLaw.Luxembourg, "LU", ReasonKind.Flag)]
    [InlineData(SpecialStatus.Seafarer, "MT", "PT", CompetentLaw.OtherState, "MT", ReasonKind.Flag)]
    [InlineData(SpecialStatus.Seafarer, "MT", "LU", CompetentLaw.Luxembourg, "LU", ReasonKind.PaidFromResidence)]
    [InlineData(SpecialStatus.Seafarer, "LU", "LU", CompetentLaw.Luxembourg, "LU", ReasonKind.Flag)]
    [InlineData(SpecialStatus.FlightCrew, "LU", "DE", CompetentLaw.Luxembourg, "LU", ReasonKind.HomeBase)]
    [InlineData(SpecialStatus.FlightCrew, "DE", "LU", CompetentLaw.OtherState, "DE", ReasonKind.HomeBase)]
    public void Decide_SpecialStatus_ByArticle11(SpecialStatus status, string attachment, string residence, CompetentLaw law, string country, ReasonKind reason)
    {
        LawDecision found = SpecialStatusRule.Decide(status, attachment, residence, Days);

        Assert.Equal((law, country, reason, Days.First, Days.Last), (found.Law, found.Country, found.Reason.Kind, found.FirstDay, found.LastDay));
    }

    [Fact]
    public void Decide_StatusThatIsNone_IsRefused() => Assert.StartsWith(
        "is no special status.",
        Assert.Throws<ArgumentOutOfRangeException>(() => SpecialStatusRule.Decide((SpecialStatus)9, "MT", "LU", Days)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("LU", CompetentLaw.Luxembourg)]
    [InlineData("NL", CompetentLaw.OtherState)]
    public void DecideRhineBoatman_OperatorsSeat_DecidesAlone(string seat, CompetentLaw expected)
    {
        LawDecision found = SpecialStatusRule.DecideRhineBoatman(seat, Days);

        Assert.Equal((expected, seat), (found.Law, found.Country));
    }
}

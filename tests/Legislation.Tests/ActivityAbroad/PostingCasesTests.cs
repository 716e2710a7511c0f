using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Legislation.Tests.Cases;

namespace BS2000Bridge.Legislation.Tests.ActivityAbroad;

/// <summary>The table of cases of postings.</summary>
public sealed class PostingCasesTests
{
    private const string File = "posting-cases.yaml";

    private static readonly PostingRule Rule = new(Law.Library, new Dictionary<string, int>(StringComparer.Ordinal) { ["CA"] = 60, ["BR"] = 12 });

    private static readonly Dictionary<string, AbroadCase> Cases = AbroadCase.Read(File).ToDictionary(one => one.Case, StringComparer.Ordinal);

    public static TheoryData<string> Names() => AbroadCase.NamesIn(File);

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_CaseOfTheTable_AsTheTextsSay(string name)
    {
        AbroadCase one = Cases[name];
        var posting = new PostingCase(one.Country, one.Days, one.AppliedOn, Earlier(one));

        string found = Rule.IsRejected(posting) ? "rejected" : AbroadCase.Found(Rule.Decide(posting));

        Assert.Equal(one.Expected, found);
    }

    /// <summary>An earlier posting whose end is not known yet goes on: the 24 months count from its first day.</summary>
    [Fact]
    public void Decide_EarlierPostingWithoutAnEnd_CountsFromItsFirstDay()
    {
        var posting = new PostingCase("FR", new DaySpan(Law.Day("2025-04-01"), Last: null), Law.Day("2025-03-20"), [new DaySpan(Law.Day("2024-04-01"), Last: null)]);

        Assert.Equal(Law.Day("2026-03-31"), Rule.Decide(posting).LastDay);
    }

    /// <summary>Both are 24 months today: each is a figure of its own, so another one of art. 12 leaves third States alone, and the other way round.</summary>
    [Theory]
    [InlineData("posting.months = 12", "FR", "2026-03-31")]
    [InlineData("posting.months = 12", "RW", "2027-03-31")]
    [InlineData("posting.without-agreement-months = 12", "FR", "2027-03-31")]
    [InlineData("posting.without-agreement-months = 12", "RW", "2026-03-31")]
    public void Decide_OtherMonths_HoldForTheirStatesAlone(string change, string country, string last)
    {
        var rule = new PostingRule(ChangedLaw.Of(change), new Dictionary<string, int>(StringComparer.Ordinal));

        LawDecision found = rule.Decide(new PostingCase(country, new DaySpan(Law.Day("2025-04-01"), Last: null), Law.Day("2025-03-20"), []));

        Assert.Equal(Law.Day(last), found.LastDay);
    }

    [Theory]
    [InlineData("FR", true)]
    [InlineData("GB", true)]
    [InlineData("CH", true)]
    [InlineData("CA", false)]
    [InlineData("RW", false)]
    public void IsCoordinated_State_AsTheRegulationAndTheAgreements(string country, bool expected) =>
        Assert.Equal(expected, Rule.IsCoordinated(new PostingCase(country, new DaySpan(Law.Day("2025-01-01"), Last: null), Law.Day("2025-01-01"), [])));

    private static List<DaySpan> Earlier(AbroadCase one) =>
    [
        .. one.Earlier.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(span => span.Split(" to "))
            .Select(ends => new DaySpan(Law.Day(ends[0]), Law.Day(ends[1]))),
    ];
}

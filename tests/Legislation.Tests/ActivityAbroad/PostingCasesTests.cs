using BS2000Bridge.Legislation.ActivityAbroad;

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

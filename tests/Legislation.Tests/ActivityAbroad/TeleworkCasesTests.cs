using BS2000Bridge.Legislation.ActivityAbroad;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests.ActivityAbroad;

/// <summary>The table of cases of telework and of work in several States.</summary>
public sealed class TeleworkCasesTests
{
    private const string File = "telework-cases.yaml";

    private static readonly Dictionary<string, LocalDate> Signatures = new(StringComparer.Ordinal)
    {
        ["IT"] = new LocalDate(2023, 12, 28),
        ["SI"] = new LocalDate(2023, 9, 1),
    };

    private static readonly MultistateRule Rule = new(Law.Library, new TeleworkAgreement(Law.Library, Signatures));

    private static readonly Dictionary<string, AbroadCase> Cases = AbroadCase.Read(File).ToDictionary(one => one.Case, StringComparer.Ordinal);

    public static TheoryData<string> Names() => AbroadCase.NamesIn(File);

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_CaseOfTheTable_AsTheTextsSay(string name)
    {
        AbroadCase one = Cases[name];

        LawDecision found = Rule.Decide(ToCase(one));

        Assert.Equal(one.Expected, AbroadCase.Found(found));
        Assert.Equal(one.Law switch { "Luxembourg" => "LU", "StateOfResidence" => one.Residence, _ => null }, found.Country);
    }

    [Fact]
    public void Decide_AllCases_GiveReasonsInThreeLanguagesWithTheirSource() => Assert.All(Cases.Values, one =>
    {
        DecisionReason reason = Rule.Decide(ToCase(one)).Reason;

        Assert.Equal(3, new[] { reason.French, reason.German, reason.English }.Distinct(StringComparer.Ordinal).Count(text => text.EndsWith('.')));
        Assert.NotEmpty(reason.References);
    });

    [Fact]
    public void Decide_Framework_SaysFromWhichDayAndBy()
    {
        AbroadCase late = Cases["three months and a day"];

        DecisionReason reason = Rule.Decide(ToCase(late)).Reason;

        Assert.Equal("Accord-cadre sur le télétravail: 40,00 % de télétravail depuis BE, État signataire, laissent applicable la législation luxembourgeoise à partir du 15.01.2025; avant ce jour, celle de l’État de résidence.", reason.French);
        Assert.Equal(new ArticleReference("Regulation (EC) 883/2004", "16(1)"), reason.References[0]);
    }

    [Theory]
    [InlineData("AT", "2023-07-01")]
    [InlineData("LU", "2023-07-01")]
    [InlineData("CH", "2023-07-01")]
    [InlineData("IT", "2024-01-01")]
    [InlineData("SI", "2023-10-01")]
    [InlineData("DK", null)]
    [InlineData("GB", null)]
    public void MemberFrom_State_AsItSigned(string country, string? expected) =>
        Assert.Equal(expected is null ? (LocalDate?)null : Law.Day(expected), new TeleworkAgreement(Law.Library, Signatures).MemberFrom(country));

    [Fact]
    public void FrameworkStates_OfItsStart_AreEighteen() =>
        Assert.Equal(18, Law.Library.ValueAt("telework.framework-states", new LocalDate(2023, 7, 1)).ToItems().Distinct(StringComparer.Ordinal).Count(code => code.Length == 2));

    private static MultistateCase ToCase(AbroadCase one) => new(
        one.Residence,
        one.States.Split(", ", StringSplitOptions.RemoveEmptyEntries),
        (int)(Law.Number(one.Share) * 100),
        (int)(Law.Number(one.Telework) * 100),
        one.Days,
        one.AppliedOn,
        one.Employee == "yes",
        AbroadCase.Day(one.InsuredFrom));
}

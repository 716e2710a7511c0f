using System.Text.RegularExpressions;
using BS2000Bridge.Legislation.ActivityAbroad;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests.ActivityAbroad;

/// <summary>Reasons are read by insured people in three languages: each says the whole of it, and on what it rests.</summary>
public sealed partial class ReasonsTests
{
    private static readonly LocalDate Asked = new(2025, 1, 15), Later = new(2025, 3, 9);

    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, (DecisionReason Reason, string[] Said)> All { get; } = new(StringComparer.Ordinal)
    {
        ["lives in Luxembourg"] = (Reasons.LivesInLuxembourg, ["Lux"]),
        ["civil servant"] = (Reasons.CivilServant, ["Lux"]),
        ["not coordinated"] = (Reasons.NotCoordinated("BR"), ["BR"]),
        ["below substantial"] = (Reasons.BelowSubstantial("FR", 2450), ["FR", "24"]),
        ["further activity"] = (Reasons.FurtherActivity("FR"), ["FR"]),
        ["framework"] = (Reasons.Framework("FR", 4000, Asked, Asked), ["FR", "40"]),
        ["framework later"] = (Reasons.Framework("FR", 4000, Asked, Later), ["FR", "40", "2025"]),
        ["not employee"] = (Reasons.SubstantialNotEmployee("FR"), ["FR"]),
        ["not telework alone"] = (Reasons.SubstantialNotTeleworkAlone("FR"), ["FR"]),
        ["other activity"] = (Reasons.SubstantialOtherActivity("FR"), ["FR"]),
        ["half or more"] = (Reasons.SubstantialHalfOrMore("FR", 5000), ["FR", "50"]),
        ["not signatory"] = (Reasons.SubstantialNotSignatory("FR"), ["FR"]),
        ["not in force"] = (Reasons.SubstantialNotInForce("FR"), ["FR"]),
        ["too late"] = (Reasons.SubstantialTooLate("FR", Later), ["FR", "2025"]),
        ["posting"] = (Reasons.Posting("FR", 24), ["FR", "24"]),
        ["posting too long"] = (Reasons.PostingTooLong("FR", 24), ["FR", "24"]),
        ["posting under agreement"] = (Reasons.PostingUnderAgreement("CA", 60), ["CA", "60"]),
        ["agreement too long"] = (Reasons.AgreementTooLong("CA", 60), ["CA", "60"]),
        ["posting without agreement"] = (Reasons.PostingWithoutAgreement("CN", 24), ["CN", "24"]),
        ["board decides"] = (Reasons.BoardDecides("CN"), ["CN"]),
        ["posting ends"] = (Reasons.PostingEnds("CN"), ["CN"]),
        ["flag"] = (Reasons.Flag("MT"), ["MT"]),
        ["paid from residence"] = (Reasons.PaidFromResidence("MT"), ["MT", "Lux"]),
        ["home base"] = (Reasons.HomeBase("DE"), ["DE"]),
        ["Rhine operator"] = (Reasons.RhineOperator("NL"), ["NL"]),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Reason_InEachLanguage_IsASentenceWithItsFigures(string name)
    {
        (DecisionReason reason, string[] said) = All[name];
        string[] texts = [reason.French, reason.German, reason.English];

        Assert.All(texts, text => Assert.Matches(Sentence(), text));
        Assert.All(texts, text => Assert.DoesNotMatch(@"\b(et|und|and) *:", text)); // a clause is left out
        Assert.All(said, word => Assert.All(texts, text => Assert.Contains(word, text, StringComparison.Ordinal)));
        Assert.Equal(3, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.All(reason.References, reference => Assert.Matches(Act(), reference.Act));
        Assert.All(reason.References, reference => Assert.Matches(Article(), reference.Article));
        Assert.NotEmpty(reason.References);
    }

    [Fact]
    public void Reasons_OfDifferentRules_SayDifferentThings()
    {
        string[] texts = [.. All.Values.SelectMany(one => (string[])[one.Reason.French, one.Reason.German, one.Reason.English])];

        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enum.GetValues<ReasonKind>().Length, All.Values.Select(one => one.Reason.Kind).Distinct().Count());
    }

    /// <summary>
    /// Regulations (EC) 883/2004 and 987/2009: who is covered (2), the substantial part and the employer's seat (13(1), 14(8)), further
    /// work (13(2), 13(3), 16 of the second), exceptions (16(1)); what the board and the agreements add to them.
    /// </summary>
    [Theory]
    [InlineData("lives in Luxembourg", "Regulation (EC) 883/2004 13(1)(a); Regulation (EC) 883/2004 13(1)(b)")]
    [InlineData("not coordinated", "Regulation (EC) 883/2004 2")]
    [InlineData("below substantial", "Regulation (EC) 883/2004 13(1)(b); Regulation (EC) 987/2009 14(8)")]
    [InlineData("half or more", "Regulation (EC) 883/2004 13(1)(a); Regulation (EC) 987/2009 14(8)")]
    [InlineData("further activity", "Regulation (EC) 883/2004 13(1)(b); Regulation (EC) 883/2004 13(2), 13(3); Regulation (EC) 987/2009 16")]
    [InlineData("framework", "Regulation (EC) 883/2004 16(1); Framework agreement on telework of 1 July 2023 ")]
    [InlineData("Rhine operator", "Regulation (EC) 883/2004 16(1); Agreement on Rhine boatmen of 23 December 2010 4")]
    [InlineData("board decides", "Line of conduct of the board of the CCSS of 25 January 1994 ")]
    [InlineData("posting ends", "Decision of the board of the CCSS of 29 April 1997 ")]
    public void References_OfAReason_AreThePassagesItRestsOn(string name, string expected) =>
        Assert.Equal(expected, string.Join("; ", All[name].Reason.References.Select(one => $"{one.Act} {one.Article}")));

    /// <summary>Regulation (EC) 883/2004: art. 11(3)(b) civil servants, 11(4) seafarers, 11(5) crews, 12(1) postings; an agreement is one as a whole.</summary>
    [Fact]
    public void References_OfSpecialRules_AreTheirArticles()
    {
        Assert.Equal("11(3)(b)", Assert.Single(Reasons.CivilServant.References).Article);
        Assert.Equal("11(4)", Reasons.Flag("MT").References[0].Article);
        Assert.Equal("11(5)", Reasons.HomeBase("DE").References[0].Article);
        Assert.Equal("12(1)", Reasons.Posting("FR", 24).References[0].Article);
        Assert.Equal("", Reasons.PostingUnderAgreement("CA", 60).References[0].Article);
        Assert.Contains("CA", Reasons.PostingUnderAgreement("CA", 60).References[0].Act, StringComparison.Ordinal);
    }

    /// <summary>From 15 January asked, from 9 March granted: the text says from when, and nothing of the kind where both are the same day.</summary>
    [Fact]
    public void Framework_GrantedLaterThanAsked_SaysFromWhen()
    {
        DecisionReason later = Reasons.Framework("FR", 4000, Asked, Later), same = Reasons.Framework("FR", 4000, Asked, Asked);

        Assert.EndsWith("; before that day, that of the State of residence.", later.English, StringComparison.Ordinal);
        Assert.EndsWith("; vorher das des Wohnstaats.", later.German, StringComparison.Ordinal);
        Assert.EndsWith("; avant ce jour, celle de l’État de résidence.", later.French, StringComparison.Ordinal);
        Assert.EndsWith("Luxembourg’s law applies.", same.English, StringComparison.Ordinal);
        Assert.EndsWith("gilt luxemburgisches Recht.", same.German, StringComparison.Ordinal);
        Assert.EndsWith("laissent applicable la législation luxembourgeoise.", same.French, StringComparison.Ordinal);
        Assert.DoesNotContain("2025", same.French + same.German + same.English, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[\p{Lu}\d].{30,}\.$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(Regulation|Framework agreement|Agreement|Line of conduct|Decision) .{8,}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Act();

    [GeneratedRegex(@"^(\d[\d(), a-z]*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Article();
}

using BS2000Bridge.Seculine.Demdet;

namespace BS2000Bridge.Seculine.Tests.Demdet;

/// <summary>The names of files, as the centre's pages on DEMDET.xml, DETRET.xml and DEMDET.FAIL give them.</summary>
public sealed class DemdetNamesTests
{
    private static readonly DemdetFileName Member = new("2004123456000", "123456");

    [Fact]
    public void TryParse_DocumentedName_GivesTheMember()
    {
        Assert.True(DemdetFileName.TryParse("SECU.DEMDET.20250317-09050799.2004123456000123456.CCSS.XML", out DemdetFileName? found));
        Assert.Equal(Member, found);
    }

    [Fact]
    public void Answer_AtATime_HasItToTheHundredthOfASecond() => Assert.Equal(
        "SECU.DETRET.20250317-09050799.CCSS.2004123456000123456.XML",
        Member.Answer(new DateTimeOffset(2025, 3, 17, 10, 5, 7, 999, TimeSpan.FromHours(1))));

    [Theory]
    [InlineData("SECU.DEMDET.20250317-09050799.2004123456000123456.CCSS.XML", "SECU.DEMDET.20250317-09050799.2004123456000123456.CCSS.FAIL.CCSS.2004123456000123456.XML")]
    [InlineData("DEMDET.PDF", "SECU.DEMDET.FAIL.CCSS.2004123456000123456.PDF")]
    [InlineData("demdet", "SECU.demdet.FAIL.CCSS.2004123456000123456.XML")]
    public void Fail_FormerName_StandsWithItsFormat(string former, string expected) => Assert.Equal(expected, Member.Fail(former));
}

using BS2000Bridge.Legislation.Hypotheses;

namespace BS2000Bridge.Legislation.Tests;

public class HypothesisCatalogTests
{
    /// <summary>The names by which reports, decisions and the legacy batch know the habits, with their steps.</summary>
    [Fact]
    public void All_Habits_BearTheirNamesAndSteps() => Assert.Equal(
        [
            ("index.month-late", 1),
            ("mutuality.last-year", 1),
            ("derived.from-rounded-minimum", 2),
            ("minimum.not-graded", 4),
            ("minimum.160-hours", 4),
            ("ceiling.monthly", 5),
            ("abatement.not-prorated", 6),
            ("rounding.total-then-split", 7),
            ("rounding.truncate", 7),
        ],
        HypothesisCatalog.All.Select(entry => (entry.Name, entry.Step)));

    [Fact]
    public void All_EveryMemberOfTheEnum_IsDescribedOnce() => Assert.Equal(
        Enum.GetValues<Hypothesis>().Where(hypothesis => hypothesis != Hypothesis.None),
        HypothesisCatalog.All.Select(entry => entry.Hypothesis));

    [Fact]
    public void All_Descriptions_AreOneLineInBothLanguagesWithAnArticle() => Assert.All(HypothesisCatalog.All, entry =>
    {
        Assert.Matches(@"^[^\n]{10,120}\.$", entry.Description);
        Assert.Matches(@"^[^\n]{10,120}\.$", entry.FrenchDescription);
        Assert.Contains("art.", entry.DepartsFrom, StringComparison.Ordinal);
    });

    [Fact]
    public void TryParse_EveryName_GivesItsHabit() => Assert.All(HypothesisCatalog.All, entry =>
    {
        Assert.True(HypothesisCatalog.TryParse(entry.Name, out Hypothesis hypothesis));
        Assert.Equal(entry, HypothesisCatalog.Describe(hypothesis));
    });

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Ceiling.Monthly")]
    public void TryParse_AnotherName_IsRefused(string? name) => Assert.False(HypothesisCatalog.TryParse(name, out _));

    [Fact]
    public void Name_OfASet_JoinsTheNamesInTheOrderOfTheCatalogue() =>
        Assert.Equal("ceiling.monthly+rounding.truncate", HypothesisCatalog.Name(Hypothesis.RoundingTruncate | Hypothesis.CeilingMonthly));

    [Theory]
    [InlineData(Hypothesis.None)]
    [InlineData(Hypothesis.CeilingMonthly | Hypothesis.RoundingTruncate)]
    public void Describe_NotOneHabit_IsRefused(Hypothesis hypothesis) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HypothesisCatalog.Describe(hypothesis));
}

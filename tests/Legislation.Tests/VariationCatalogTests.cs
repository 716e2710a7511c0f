using BS2000Bridge.Legislation.Variations;

namespace BS2000Bridge.Legislation.Tests;

public class VariationCatalogTests
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
        VariationCatalog.All.Select(entry => (entry.Name, entry.Step)));

    [Fact]
    public void All_EveryMemberOfTheEnum_IsDescribedOnce() => Assert.Equal(
        Enum.GetValues<Variation>().Where(variation => variation != Variation.None),
        VariationCatalog.All.Select(entry => entry.Variation));

    [Fact]
    public void All_Descriptions_AreOneLineInBothLanguagesWithAnArticle() => Assert.All(VariationCatalog.All, entry =>
    {
        Assert.Matches(@"^[^\n]{10,120}\.$", entry.Description);
        Assert.Matches(@"^[^\n]{10,120}\.$", entry.FrenchDescription);
        Assert.Contains("art.", entry.DepartsFrom, StringComparison.Ordinal);
    });

    [Fact]
    public void TryParse_EveryName_GivesItsHabit() => Assert.All(VariationCatalog.All, entry =>
    {
        Assert.True(VariationCatalog.TryParse(entry.Name, out Variation variation));
        Assert.Equal(entry, VariationCatalog.Describe(variation));
    });

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Ceiling.Monthly")]
    public void TryParse_AnotherName_IsRefused(string? name) => Assert.False(VariationCatalog.TryParse(name, out _));

    [Fact]
    public void Name_OfASet_JoinsTheNamesInTheOrderOfTheCatalogue() =>
        Assert.Equal("ceiling.monthly+rounding.truncate", VariationCatalog.Name(Variation.RoundingTruncate | Variation.CeilingMonthly));

    [Theory]
    [InlineData(Variation.None)]
    [InlineData(Variation.CeilingMonthly | Variation.RoundingTruncate)]
    public void Describe_NotOneHabit_IsRefused(Variation variation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VariationCatalog.Describe(variation));
}

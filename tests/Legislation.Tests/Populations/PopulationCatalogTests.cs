using System.Reflection;
using BS2000Bridge.Legislation.Populations;

namespace BS2000Bridge.Legislation.Tests.Populations;

/// <summary>The list says of each population whether it is computed, and why not.</summary>
public class PopulationCatalogTests
{
    [Fact]
    public void All_PopulationsThatAreComputed_AreThoseOfTheLawHere()
    {
        IEnumerable<Population> known = typeof(KnownPopulations).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (Population)property.GetValue(null)!);

        Assert.Equal(known, PopulationCatalog.All.Where(entry => entry.IsComputed).Select(entry => entry.Population));
    }

    /// <summary>Whoever reads "every population" expects these.</summary>
    [Theory]
    [InlineData("religious-associations", "241 al. 8")]
    [InlineData("au-pair", "1 al. 1")]
    [InlineData("unemployed", "171 no 3")]
    [InlineData("sickness-benefit", "241 al. 7")]
    [InlineData("accident-annuities", "39 al. 1")]
    [InlineData("state-paid", "32")]
    [InlineData("sheltered-workshops", "1 al. 1 no 18")]
    [InlineData("army-and-police", "32 al. 1")]
    public void All_PopulationThatIsNotComputed_IsNamedWithArticleAndReasonInTwoLanguages(string name, string article)
    {
        PopulationEntry entry = Assert.Single(PopulationCatalog.All, one => one.Population.Name == name);

        Assert.False(entry.IsComputed);
        Assert.Contains(article, entry.Articles, StringComparison.Ordinal);
        Assert.Equal(2, entry.Reason!.Split(" / ").Length);
    }

    [Fact]
    public void All_Names_AreEachThereOnce() =>
        Assert.Equal(PopulationCatalog.All.Count, PopulationCatalog.All.Select(entry => entry.Population.Name).Distinct(StringComparer.Ordinal).Count());
}

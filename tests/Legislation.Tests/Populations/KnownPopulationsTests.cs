using System.Reflection;
using BS2000Bridge.Legislation.Populations;

namespace BS2000Bridge.Legislation.Tests.Populations;

/// <summary>Names of populations stand in accounts, errors and parameters: each has one of its own in each language.</summary>
public sealed class KnownPopulationsTests
{
    private static readonly Population[] All =
        [.. typeof(KnownPopulations).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (Population)property.GetValue(null)!)];

    [Fact]
    public void Names_OfAllPopulations_AreThereAndDifferent()
    {
        Assert.Equal(19, All.Length);
        Assert.All(All, population => Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", population.Name));
        foreach (Func<Population, string> name in (Func<Population, string>[])[one => one.Name, one => one.FrenchName, one => one.EnglishName])
        {
            Assert.All(All, population => Assert.InRange(name(population).Length, 5, 60));
            Assert.Equal(All.Length, All.Select(name).Distinct(StringComparer.Ordinal).Count());
        }
    }

    /// <summary>The law's words are French: art. 1 CSS.</summary>
    [Fact]
    public void ToString_OfAPopulation_SaysBothLanguages() =>
        Assert.Equal("travailleurs indépendants / self-employed", KnownPopulations.SelfEmployed.ToString());
}

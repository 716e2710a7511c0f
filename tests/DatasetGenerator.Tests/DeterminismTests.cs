using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.DatasetGenerator.Tests;

public class DeterminismTests
{
    private static readonly string[] Names = ["EMPL", "AFFIL", "DECSAL", "CUMUL"];

    [Fact]
    public void Generate_SameSeed_GivesTheSameBytes() => Assert.Equal(Hashes("2025-05", 1, 7), Hashes("2025-05", 1, 7));

    [Fact]
    public void Generate_OtherSeed_GivesOtherBytes()
    {
        string[] one = Hashes("2025-05", 1, 7), other = Hashes("2025-05", 1, 8);

        Assert.All(one.Zip(other), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Generate_AMonthAlone_IsAsInARow() => Assert.Equal(Hashes("2025-04", 3, 7)[^4..], Hashes("2025-06", 1, 7));

    [Fact]
    public void Generate_Twice_ReplacesTheMonth()
    {
        using TemporaryFolder folder = new();
        CountryMonth.Generate(folder.Path, 20, "2025-05", 1, 1);

        List<CountryMonth> second = CountryMonth.Generate(folder.Path, 30, "2025-05", 1, 1);

        Assert.Equal(30, second[0].Employers.Count);
    }

    private static string[] Hashes(string month, int months, long seed)
    {
        using TemporaryFolder folder = new();
        IReadOnlyList<GeneratedMonth> generated =
            CountryGenerator.Generate(CountryMonth.Options(folder.Path, 60, month, months, seed), progress: null, CancellationToken.None);
        return [.. generated.SelectMany(each => Names.Select(name => DatasetManifest.FindIn(each.Folder, name).Sha256!))];
    }
}

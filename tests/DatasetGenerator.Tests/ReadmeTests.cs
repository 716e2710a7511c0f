using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_WritesAMonth()
    {
        using TemporaryFolder temporary = new();
        string folder = temporary.Path;

        // example begins
        IReadOnlyList<GeneratedMonth> months = CountryGenerator.Generate(
            new CountryOptions
            {
                Employers = 60,
                Month = new YearMonth(2025, 5),
                Seed = 1,
                OutputFolder = folder,
                MinimumWage = _ => (Money.FromEuros(2703.74m), Money.FromEuros(13_518.68m)),
            },
            progress: null,
            CancellationToken.None);
        bool written = File.Exists(Path.Combine(folder, "2025-05", "DECSAL.dat"));
        // example ends

        Assert.True(written);
        Assert.True(months.Single().Declarations > 500);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("tools/DatasetGenerator/README.md");
}

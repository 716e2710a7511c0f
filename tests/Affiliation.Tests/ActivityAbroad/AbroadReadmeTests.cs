using BS2000Bridge.Affiliation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class AbroadReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_GivesWhatItSays()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        ActivityQueries queries = bench.Queries;

        // example begins
        AssessTeleworkResponse found = queries.Assess(new AssessTeleworkRequest
        {
            ResidenceCountryCode = "BE",
            ResidenceShareBasisPoints = 4000,
            TeleworkShareBasisPoints = 4000,
            FirstDay = new Date { Year = 2025, Month = 1, Day = 1 },
            AppliedOn = new Date { Year = 2025, Month = 4, Day = 15 },
        });
        Competence competence = found.Decision.Competence; // Luxembourg: below half, Belgium signed the framework agreement
        Date first = found.Decision.Period.FirstDay; // 15 January 2025: three months back, no further
        // example ends

        Assert.Equal((Competence.Luxembourg, AbroadBench.Day("2025-01-15")), (competence, first));
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Affiliation/ActivityAbroad/README.md");
}

using BS2000Bridge.Values;

namespace BS2000Bridge.Records.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_GivesWhatItSays()
    {
        // example begins
        var key = new DeclarationKey(2005221234100, 1893120105732, 202505);
        LineTotals totals = default;
        totals.Add(new ContributionLine(Branch.Pension, new Money(4_000_00), Rate.FromPercent(8m), new Money(320_00), new Money(320_00)));
        string account = $"{key}: {totals.Records} line, {new Money(totals.ContributionCents)} EUR"; // 2005221234100/1893120105732/2025-05: 1 line, 640.00 EUR
        // example ends

        Assert.Equal("2005221234100/1893120105732/2025-05: 1 line, 640.00 EUR", account);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("migration/Records/README.md");
}

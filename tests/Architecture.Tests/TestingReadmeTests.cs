namespace BS2000Bridge.Architecture.Tests;

/// <summary>The example of the README of tests/Testing is the code below, and does what it says.</summary>
public sealed class TestingReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_DoesWhatItSays()
    {
        // example begins
        using TemporaryFolder folder = new();
        TestClock clock = new(new DateTimeOffset(2025, 4, 15, 9, 0, 0, TimeSpan.Zero));
        clock.SetToNoon(2025, 5, 16);
        await File.WriteAllTextAsync(folder["DECSAL.dta"], $"{clock.Now:yyyyMMdd}");
        EndedProcess cat = await ChildProcess.RunAsync("cat", ["DECSAL.dta"], folder.Path); // 20250516
        long bytes = Allocations.Of(() => clock.GetUtcNow()); // 0
        // example ends

        Assert.Equal((0, "20250516", ""), (cat.ExitCode, cat.Out, cat.Error));
        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("tests/Testing/README.md");
}

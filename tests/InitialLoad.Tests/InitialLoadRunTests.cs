using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.InitialLoad.Stages;
using BS2000Bridge.InitialLoad.Tests.Sample;

namespace BS2000Bridge.InitialLoad.Tests;

/// <summary>A month taken over into real domains: all of it, once, and every record accounted for.</summary>
public sealed class InitialLoadRunTests
{
    [Fact]
    public async Task Run_WholeMonth_TakesEveryRecordAndComputes()
    {
        await using Centre centre = await Centre.OpenAsync();

        LoadAccount account = await centre.LoadAsync(new SampleMonth(insured: 5));

        Assert.True(account.IsWhole);
        Assert.Equal(["EMPL 1", "AFFIL 5", "CUMUL 5", "DECSAL 5"], account.Stages.Select(stage => $"{stage.Dataset} {stage.Accepted}"));
        Assert.All(account.Stages, stage => Assert.True(stage.IsComplete));
        Assert.Equal((5, 5, 5), await centre.HeldAsync());
    }

    [Fact]
    public async Task Run_SameContentAgain_ChangesNothingAndReadsNothing()
    {
        await using Centre centre = await Centre.OpenAsync();
        LoadAccount first = await centre.LoadAsync(new SampleMonth(insured: 5));
        var again = new SampleMonth(insured: 5);

        LoadAccount second = await centre.LoadAsync(again);

        Assert.Empty(again.Readings);
        Assert.Equal(first.Run, second.Run);
        Assert.Equal(first.Stages, second.Stages);
        Assert.Equal((5, 5, 5), await centre.HeldAsync());
    }

    [Fact]
    public async Task Run_OtherContent_IsAnotherRun()
    {
        await using Centre centre = await Centre.OpenAsync();
        LoadAccount first = await centre.LoadAsync(new SampleMonth(insured: 5).WithQuarantined(2, "is no date", personal: false));
        var corrected = new SampleMonth(insured: 5) { Sha256 = new('b', 64) };

        LoadAccount second = await centre.LoadAsync(corrected);

        Assert.NotEqual(first.Run, second.Run);
        Assert.DoesNotContain(second.NotTaken, record => record.Outcome == "quarantined");
        Assert.Equal(4, corrected.Readings.Count);
    }

    [Fact]
    public async Task Run_UnreadableRecord_IsNamedAndTheOthersAreTaken()
    {
        await using Centre centre = await Centre.OpenAsync();

        LoadAccount account = await centre.LoadAsync(new SampleMonth(insured: 5).WithQuarantined(2, "is no date", personal: false));

        StageAccount affil = account.Stages[1];
        Assert.Equal((4, 1, true), (affil.Accepted, affil.Quarantined, affil.IsComplete));
        Assert.Contains(new NotTaken("AFFIL", 2, "quarantined", "", "AFFIL-DATE-ENTREE", "is no date"), account.NotTaken);
        Assert.False(account.IsWhole);
    }

    [Fact]
    public async Task Run_UnreadableName_IsNotRepeatedInTheAccount()
    {
        await using Centre centre = await Centre.OpenAsync();

        LoadAccount account = await centre.LoadAsync(new SampleMonth(insured: 2).WithQuarantined(1, "'Schmit' is no date", personal: true));

        Assert.Equal("a field that names a person cannot be read; see the dataset", Assert.Single(account.NotTaken, record => record.Outcome == "quarantined").Reason);
    }

    [Fact]
    public async Task Run_WageWithoutAffiliation_WaitsAndIsNamed()
    {
        await using Centre centre = await Centre.OpenAsync();

        LoadAccount account = await centre.LoadAsync(new SampleMonth(insured: 3) { Unaffiliated = new HashSet<long> { 3 } });

        Assert.Equal((2, 1), (account.Stages[3].Accepted, account.Stages[3].OnHold));
        Assert.Equal([new NotTaken("DECSAL", 3, "on-hold", "", "", "waits for an affiliation")], account.NotTaken);
    }

    [Fact]
    public async Task Run_BrokenOff_GoesOnWithTheDatasetsThatAreLeft()
    {
        await using Centre centre = await Centre.OpenAsync();
        await Assert.ThrowsAsync<IOException>(() => centre.LoadAsync(new SampleMonth(insured: 5) { BreaksAfter = 2 }));
        var rest = new SampleMonth(insured: 5);

        LoadAccount account = await centre.LoadAsync(rest);

        Assert.True(account.IsWhole);
        Assert.Equal([("DECSAL", 0L)], rest.Readings);
        Assert.Equal((5, 5, 5), await centre.HeldAsync());
    }

    [Fact]
    public async Task Run_Progress_CountsRecordsOfAllDatasets()
    {
        await using Centre centre = await Centre.OpenAsync();
        List<LoadProgress> told = [];

        await new InitialLoadRun(centre.Domains, centre.Database, TimeProvider.System)
            .RunAsync(new SampleMonth(insured: 1000), SampleMonth.Month, new Listener(told), CancellationToken.None);

        Assert.Contains(new LoadProgress("Taking over", 3000, 3001, "records"), told);
    }

    private sealed class Listener(List<LoadProgress> told) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            lock (told)
            {
                told.Add(value);
            }
        }
    }
}

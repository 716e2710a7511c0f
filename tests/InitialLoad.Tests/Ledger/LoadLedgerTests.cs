using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.InitialLoad.Ledger;
using BS2000Bridge.InitialLoad.Tests.Sample;

namespace BS2000Bridge.InitialLoad.Tests.Ledger;

/// <summary>What the ledger keeps, it tells again; and of its own run alone.</summary>
public sealed class LoadLedgerTests
{
    private static readonly NotTaken Third = new("AFFIL", 3, "rejected", "AFFRET 12", "period.first_day", "a date; with \"signs\"");
    private static readonly NotTaken First = new("AFFIL", 1, "quarantined", "", "AFFIL-CLE", "is no number");

    [Fact]
    public async Task Find_NothingKept_BeginsAtTheFirstRecord()
    {
        await using Centre centre = await Centre.OpenAsync();
        LoadLedger ledger = await OpenAsync(centre, "one");

        Assert.Equal(new StageAccount { Dataset = "AFFIL", Records = 10 }, await ledger.FindAsync("AFFIL", 10, default));
    }

    [Fact]
    public async Task Save_Twice_KeepsTheLastStateAndEveryRecordNotTaken()
    {
        await using Centre centre = await Centre.OpenAsync();
        LoadLedger ledger = await OpenAsync(centre, "one");
        var end = new StageAccount { Dataset = "AFFIL", Records = 4, LastRecord = 4, Accepted = 1, OnHold = 1, Rejected = 1, Quarantined = 1 };

        await ledger.SaveAsync(end with { LastRecord = 3, OnHold = 0 }, [Third], default);
        await ledger.SaveAsync(end, [First], default);

        Assert.Equal(end, await ledger.FindAsync("AFFIL", 4, default));
        Assert.Equal([First, Third], await ledger.NotTakenAsync(default));
    }

    [Fact]
    public async Task Find_OfAnotherRun_SeesNothing()
    {
        await using Centre centre = await Centre.OpenAsync();
        await (await OpenAsync(centre, "one")).SaveAsync(new StageAccount { Dataset = "AFFIL", LastRecord = 3, Rejected = 1 }, [Third], default);

        LoadLedger other = await OpenAsync(centre, "other");

        Assert.Equal(0, (await other.FindAsync("AFFIL", 10, default)).LastRecord);
        Assert.Empty(await other.NotTakenAsync(default));
    }

    private static async Task<LoadLedger> OpenAsync(Centre centre, string run)
    {
        var ledger = new LoadLedger(centre.Database, run);
        await ledger.MigrateAsync(default);
        return ledger;
    }
}

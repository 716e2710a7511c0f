using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.InitialLoad.Tests.Sample;
using BS2000Bridge.Records;
using BS2000Bridge.Storage;
using Grpc.Core;

namespace BS2000Bridge.InitialLoad.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_DoesWhatItSays()
    {
        await using Centre centre = await Centre.OpenAsync();
        (CallInvoker domains, Database database, IInputSource source) = (centre.Domains, centre.Database, new SampleMonth(insured: 3));

        // example begins
        var load = new InitialLoadRun(domains, database, TimeProvider.System);
        LoadAccount account = await load.RunAsync(source, new YearMonth(2025, 5), progress: null, CancellationToken.None);
        bool everyRecordTaken = account.IsWhole; // else account.NotTaken names each record that was not, and why
        // example ends

        Assert.True(everyRecordTaken);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("migration/InitialLoad/README.md");
}

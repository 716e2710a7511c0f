using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.InitialLoad;

/// <summary>A lawful month of some 3,000 declarations, made once, with what the COBOL batch computes of it.</summary>
public sealed class InitialLoadMonth : IAsyncLifetime
{
    public const string Month = "2025-05";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The months as generated.</summary>
    public string Inputs => _folder["inputs"];

    /// <summary>The contribution lines of the batch, no habit on.</summary>
    internal CotisDataset Cotis => CotisDataset.Read(Path.Combine(_folder["legacy"], Month));

    public async Task InitializeAsync()
    {
        BridgeRun made = await BridgeRun.OfAsync("generate", "--employers", "130", "--month", Month, "--seed", "23", "--out", Inputs);
        Assert.True(made.ExitCode == 0, made.Error);
        if (Cobc.WhySkipped is null)
        {
            BridgeRun ran = await BridgeRun.OfAsync("legacy-batch", "--in", Inputs, "--habits", "none", "--out", _folder["legacy"]);
            Assert.True(ran.ExitCode == 0, ran.Error);
        }
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}

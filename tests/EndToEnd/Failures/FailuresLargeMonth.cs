using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>A month of some 110,000 declarations, made once: a run over it lasts long enough to be interrupted.</summary>
public sealed class FailuresLargeMonth : IAsyncLifetime
{
    public const string Employers = "5000";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The months as generated.</summary>
    public string Inputs => _folder["inputs"];

    /// <summary>The months with the results of the batch, all habits on, so that there is much to explain.</summary>
    public string Legacy => _folder["legacy"];

    public async Task InitializeAsync()
    {
        if (Cobc.WhySkipped is null)
        {
            BridgeRun made = await BridgeRun.OfAsync("generate", "--employers", Employers, "--month", FailuresMonth.Month, "--seed", "11", "--out", Inputs);
            Assert.True(made.ExitCode == 0, made.Error);
            BridgeRun ran = await BridgeRun.OfAsync("legacy-batch", "--in", Inputs, "--habits", "all", "--out", Legacy);
            Assert.True(ran.ExitCode == 0, ran.Error);
        }
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}

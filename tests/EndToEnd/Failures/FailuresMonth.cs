using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>A lawful month of 120 employers, made once; every test spoils a copy of its own.</summary>
public sealed class FailuresMonth : IAsyncLifetime
{
    public const string Name = "faults";
    public const string Month = "2025-05";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A copy of the month's inputs, before the batch.</summary>
    internal FailuresFolder Inputs() => new(_folder["inputs"]);

    /// <summary>A copy of the month with the results of the batch, all habits off.</summary>
    internal FailuresFolder Legacy() => new(_folder["legacy"]);

    public async Task InitializeAsync()
    {
        BridgeRun made = await BridgeRun.OfAsync("generate", "--employers", "120", "--month", Month, "--seed", "7", "--out", _folder["inputs"]);
        Assert.True(made.ExitCode == 0, made.Error);
        if (Cobc.WhySkipped is null)
        {
            BridgeRun ran = await BridgeRun.OfAsync("legacy-batch", "--in", _folder["inputs"], "--habits", "none", "--out", _folder["legacy"]);
            Assert.True(ran.ExitCode == 0, ran.Error);
        }
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>The tests that share the month.</summary>
[CollectionDefinition(FailuresMonth.Name)]
public sealed class FailuresCollection : ICollectionFixture<FailuresMonth>;

namespace BS2000Bridge.EndToEnd.Tests;

/// <summary>A lawful month of 120 employers, made once; every test spoils a copy of its own.</summary>
public sealed class FaultsMonth : IAsyncLifetime
{
    public const string Name = "faults";
    public const string Month = "2025-05";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A copy of the month's inputs, before the batch.</summary>
    internal FaultsFolder Inputs() => new(_folder["inputs"]);

    /// <summary>A copy of the month with the results of the batch, all habits off.</summary>
    internal FaultsFolder Legacy() => new(_folder["legacy"]);

    public async Task InitializeAsync()
    {
        FaultsRun made = await FaultsRun.OfAsync("generate", "--employers", "120", "--month", Month, "--seed", "7", "--out", _folder["inputs"]);
        Assert.True(made.ExitCode == 0, made.Error);
        if (Cobc.WhySkipped is null)
        {
            FaultsRun ran = await FaultsRun.OfAsync("legacy-batch", "--in", _folder["inputs"], "--habits", "none", "--out", _folder["legacy"]);
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
[CollectionDefinition(FaultsMonth.Name)]
public sealed class FaultsCollection : ICollectionFixture<FaultsMonth>;

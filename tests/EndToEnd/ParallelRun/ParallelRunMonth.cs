using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.ParallelRun;

/// <summary>A month of which the batch has made three versions: lawful, with one habit, and with two.</summary>
public sealed class ParallelRunMonth : IAsyncLifetime
{
    public const string Month = "2025-05";
    public const string Habit = "rounding.truncate";
    public const string Habits = "minimum.not-graded,rounding.total-then-split";

    private readonly TemporaryFolder _folder = new();

    public string Lawful => _folder["lawful"];

    public string OneHabit => _folder["one"];

    public string TwoHabits => _folder["two"];

    /// <summary>The contribution lines of the batch.</summary>
    internal static SpoilableDataset Lines(string months) =>
        new(Path.Combine(months, Month, "COTIS.dat"), Path.Combine(months, Month, "COTIS.json"), isVariable: false);

    public async Task InitializeAsync()
    {
        if (Cobc.WhySkipped is not null)
        {
            return;
        }

        BridgeRun made = await BridgeRun.OfAsync("generate", "--employers", "40", "--month", Month, "--seed", "3", "--out", _folder["inputs"]);
        Assert.True(made.ExitCode == 0, made.Error);
        foreach ((string folder, string habits) in new[] { (Lawful, "none"), (OneHabit, Habit), (TwoHabits, Habits) })
        {
            BridgeRun ran = await BridgeRun.OfAsync("legacy-batch", "--in", _folder["inputs"], "--habits", habits, "--out", folder);
            Assert.True(ran.ExitCode == 0, ran.Error);
        }
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}

namespace BS2000Bridge.Benchmarks.ParallelRuns;

/// <summary>Habits that the legacy batch is run with.</summary>
/// <param name="Label">What the table calls them.</param>
/// <param name="Habits">The value of <c>--habits</c>.</param>
/// <param name="Verdict">What the parallel run must find, else nothing was measured.</param>
internal sealed record HabitSetting(string Label, string Habits, string Verdict)
{
    /// <summary>The settings that are measured: nothing to explain, and the demonstration's three habits.</summary>
    public static IReadOnlyList<HabitSetting> All { get; } =
    [
        new("no habit", "none", "equal"),
        new("three habits", "rounding.total-then-split,abatement.not-prorated,minimum.not-graded", "different"),
    ];

    /// <summary>The name of its folder.</summary>
    public string Folder => Label.Replace(' ', '-');
}

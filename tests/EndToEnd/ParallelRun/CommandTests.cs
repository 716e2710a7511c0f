using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.ParallelRun;

/// <summary>The command line that others script against: names, options, forms of output.</summary>
public sealed class CommandTests
{
    /// <summary>The habits of the formula table of the legacy side.</summary>
    private static readonly string[] Habits =
    [
        "index.month-late", "mutuality.last-year", "derived.from-rounded-minimum", "minimum.not-graded", "minimum.160-hours",
        "ceiling.monthly", "abatement.not-prorated", "rounding.total-then-split", "rounding.truncate",
    ];

    [Fact]
    public async Task LegacyBatch_ListHabits_IsANameTwoBlanksAndWhatItDoes()
    {
        BridgeRun run = await BridgeRun.OfAsync("legacy-batch", "--list-habits");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(Habits.Order(StringComparer.Ordinal), lines.Select(line => line.Split("  ")[0]).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Matches("^[a-z0-9.-]+  [^ ].*[^ ]$", line));
    }

    [Theory]
    [InlineData("", "demo", "generate", "legacy-batch", "parallel-run", "explain", "contributions", "parameters", "doctor")]
    [InlineData("demo", "--out")]
    [InlineData("generate", "--employers", "--scale", "--month", "--months", "--seed", "--out")]
    [InlineData("legacy-batch", "--in", "--habits", "--out", "--list-habits", "none|all|NAME[,NAME…]")]
    [InlineData(
        "parallel-run", "--legacy", "--month", "--slice", "--modern", "--decisions", "--employers", "--regimes", "--noise", "--max-quarantine", "--unmask", "--out")]
    [InlineData("explain", "--run", "--key", "EMPLOYER/INSURED/YYYY-MM", "--unmask")]
    [InlineData(
        "contributions", "--month", "--gross", "--hours", "--supplements", "--overtime", "--benefits", "--unemployment", "--from", "--to", "--age",
        "--apprentice", "--mutuality-class", "--accident-factor", "--occupational-health", "--year-to-date", "--json")]
    [InlineData("parameters", "list", "show")]
    [InlineData("parameters list", "--unconfirmed")]
    [InlineData("parameters show")]
    [InlineData("doctor", "--json")]
    public async Task Help_OfACommand_NamesAllThatItTakes(string command, params string[] words)
    {
        BridgeRun run = await BridgeRun.OfAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("generate --employers 3", "--seed", "--month", "--out")]
    [InlineData("generate --month 2025-05 --seed 1 --out x", "Give either --employers N or --scale national.")]
    [InlineData("generate --employers 3 --scale national --month 2025-05 --seed 1 --out x", "Give either --employers N or --scale national.")]
    [InlineData("generate --employers 0 --month 2025-05 --seed 1 --out x", "--employers: '0' is not a whole number from 1")]
    [InlineData("legacy-batch", "Give --in DIR and --out DIR, or --list-habits.")]
    [InlineData("parallel-run", "--legacy", "--month", "--out")]
    [InlineData("parallel-run --legacy x --month 2025-13 --out y", "--month: '2025-13' is not a month; write YYYY-MM")]
    [InlineData("parallel-run --legacy x --month 2025-05 --slice accounting --out y", "accounting", "salary")]
    [InlineData("parallel-run --legacy x --month 2025-05 --modern service --out y", "service", "replay")]
    [InlineData("parallel-run --legacy x --month 2025-05 --max-quarantine 101 --out y", "--max-quarantine: '101' is no percentage from 0 to 100.")]
    [InlineData("explain --run x --key 1/2/2025-05", "--key: '1/2/2025-05' is no key; write EMPLOYER/INSURED/YYYY-MM")]
    [InlineData("reconcile", "reconcile")]
    public async Task BadArguments_OfACommand_AreNamedAndEndWithTwo(string arguments, params string[] words)
    {
        BridgeRun run = await BridgeRun.OfAsync(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.All(words, word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        Assert.Contains("--help' shows what it takes.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_SameSeed_IsTheSameCountryWhicheverMonthItBeginsWith()
    {
        using TemporaryFolder folder = new();
        await GenerateAsync(folder["first"], "2025-05", "2", "1");
        await GenerateAsync(folder["again"], "2025-05", "2", "1");
        await GenerateAsync(folder["june"], "2025-06", "1", "1");
        await GenerateAsync(folder["other"], "2025-06", "1", "2");

        Assert.Equal(["2025-05", "2025-06"], Directory.EnumerateDirectories(folder["first"]).Select(Path.GetFileName).Order());
        AssertSameFiles(Path.Combine(folder["first"], "2025-05"), Path.Combine(folder["again"], "2025-05"));
        AssertSameFiles(Path.Combine(folder["first"], "2025-06"), Path.Combine(folder["again"], "2025-06"));
        AssertSameFiles(Path.Combine(folder["first"], "2025-06"), Path.Combine(folder["june"], "2025-06"));
        Assert.NotEqual(Declarations("june"), Declarations("other"));

        byte[] Declarations(string name) => File.ReadAllBytes(Path.Combine(folder[name], "2025-06", "DECSAL.dat"));

        static async Task GenerateAsync(string output, string month, string months, string seed)
        {
            BridgeRun run = await BridgeRun.OfAsync("generate", "--employers", "9", "--month", month, "--months", months, "--seed", seed, "--out", output);
            Assert.True(run.ExitCode == 0, run.Error);
        }
    }

    private static void AssertSameFiles(string expected, string actual)
    {
        string[] names = [.. Directory.EnumerateFiles(expected).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
        Assert.Equal(12, names.Length); // data, manifest and copybook of EMPL, AFFIL, DECSAL and CUMUL
        Assert.Equal(names, Directory.EnumerateFiles(actual).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(expected, name)), File.ReadAllBytes(Path.Combine(actual, name))));
    }
}

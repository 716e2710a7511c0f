using System.Globalization;

namespace BS2000Bridge.EndToEnd.Tests;

/// <summary>An import that is killed again and again: afterwards everything is there once, and nothing half.</summary>
public sealed class TakeoverKillTests(TakeoverMonth month) : IClassFixture<TakeoverMonth>
{
    private const int Kills = 25;

    [Fact]
    public async Task Import_KilledAtRandomMoments_EndsAsIfItHadNotBeen()
    {
        int seed = Seed.Next(nameof(TakeoverKillTests));
        var random = new Random(seed);
        IReadOnlyList<string> employers = TakeoverContent.EmployersOf(month.Inputs);
        using TemporaryFolder whole = new();
        FaultsRun run = await TakeoverTests.ImportAsync(month.Inputs, whole["modern.db"]);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        IReadOnlyList<string> expected = await TakeoverContent.ReadAsync(whole["modern.db"], employers);
        long size = BytesOf(whole["modern.db"]);

        int killed = 0;
        while (killed < Kills)
        {
            using TemporaryFolder folder = new();
            for (bool ended = false; !ended;)
            {
                ended = killed >= Kills || !await KilledAsync(folder["modern.db"], random.NextInt64(size));
                killed += ended ? 0 : 1;
            }

            FaultsRun last = await TakeoverTests.ImportAsync(month.Inputs, folder["modern.db"]);
            Assert.True(last.ExitCode == 0, $"seed {seed}\n{last.Out}{last.Error}");
            IReadOnlyList<string> found = await TakeoverContent.ReadAsync(folder["modern.db"], employers);
            Assert.True(expected.SequenceEqual(found, StringComparer.Ordinal), string.Create(CultureInfo.InvariantCulture, $"seed {seed}: other content after {killed} kills"));
        }
    }

    /// <summary>Starts an import and kills it once the database has grown by so many bytes.</summary>
    /// <returns>False when the import had ended before.</returns>
    private async Task<bool> KilledAsync(string database, long growth)
    {
        long from = BytesOf(database);
        using FaultsProcess process = FaultsProcess.Start("import", "--data", month.Inputs, "--month", TakeoverMonth.Month, "--database", $"sqlite:{database}");
        if (!process.TryWaitUntil(() => BytesOf(database) - from >= growth))
        {
            return false;
        }

        process.Kill();
        return (await process.EndAsync()).ExitCode != 0;
    }

    private static long BytesOf(string database) =>
        new[] { database, database + "-wal" }.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
}

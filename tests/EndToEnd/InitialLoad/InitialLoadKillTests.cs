using System.Globalization;
using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.InitialLoad;

/// <summary>An import that is killed again and again: afterwards everything is there once, and nothing half.</summary>
public sealed class InitialLoadKillTests(InitialLoadMonth month) : IClassFixture<InitialLoadMonth>
{
    private const int Kills = 25;

    [Fact]
    public async Task Import_KilledAtRandomMoments_EndsAsIfItHadNotBeen()
    {
        int seed = Seed.Next(nameof(InitialLoadKillTests));
        var random = new Random(seed);
        IReadOnlyList<string> employers = InitialLoadContent.EmployersOf(month.Inputs);
        using TemporaryFolder whole = new();
        BridgeRun run = await InitialLoadTests.ImportAsync(month.Inputs, whole["modern.db"]);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        IReadOnlyList<string> expected = await InitialLoadContent.ReadAsync(whole["modern.db"], employers);
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

            BridgeRun last = await InitialLoadTests.ImportAsync(month.Inputs, folder["modern.db"]);
            Assert.True(last.ExitCode == 0, $"seed {seed}\n{last.Out}{last.Error}");
            IReadOnlyList<string> found = await InitialLoadContent.ReadAsync(folder["modern.db"], employers);
            Assert.True(expected.SequenceEqual(found, StringComparer.Ordinal), string.Create(CultureInfo.InvariantCulture, $"seed {seed}: other content after {killed} kills"));
        }
    }

    /// <summary>Starts an import and kills it once the database has grown by so many bytes.</summary>
    /// <returns>False when the import had ended before.</returns>
    private async Task<bool> KilledAsync(string database, long growth)
    {
        long from = BytesOf(database);
        using BridgeProcess process = BridgeProcess.Start("import", "--data", month.Inputs, "--month", InitialLoadMonth.Month, "--database", $"sqlite:{database}");
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

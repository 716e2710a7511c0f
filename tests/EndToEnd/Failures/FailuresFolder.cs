using System.Security.Cryptography;
using System.Text.Json;
using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>A copy of a month's folder that a test may spoil, with a place for reports beside it.</summary>
internal sealed class FailuresFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FailuresFolder(string original)
    {
        Directory.CreateDirectory(MonthFolder);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(original, FailuresMonth.Month)))
        {
            File.Copy(file, Path.Combine(MonthFolder, Path.GetFileName(file)));
        }
    }

    /// <summary>The folder of months.</summary>
    public string Root => _folder["months"];

    /// <summary>The folder of the one month.</summary>
    public string MonthFolder => Path.Combine(_folder["months"], FailuresMonth.Month);

    /// <summary>Where the report goes.</summary>
    public string Report => _folder["report"];

    /// <summary>Something else beside them.</summary>
    public string this[string name] => _folder[name];

    /// <summary>Everything that stands beside months and report, such as what an unfinished run left.</summary>
    public IEnumerable<string> Leftovers => Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Except(["months", "report"])!;

    public string DataOf(string dataset) => Path.Combine(MonthFolder, dataset + ".dat");

    public string ManifestOf(string dataset) => Path.Combine(MonthFolder, dataset + ".json");

    /// <summary>Opens a dataset to spoil it.</summary>
    public SpoilableDataset Dataset(string name) => new(DataOf(name), ManifestOf(name), isVariable: name == "DECSAL");

    /// <summary>Replaces words in a manifest.</summary>
    public void ChangeManifest(string dataset, string words, string others)
    {
        string text = File.ReadAllText(ManifestOf(dataset));
        Assert.Contains(words, text, StringComparison.Ordinal);
        File.WriteAllText(ManifestOf(dataset), text.Replace(words, others, StringComparison.Ordinal));
    }

    /// <summary>A digest of all files of the months.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(file));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The parallel run over the month.</summary>
    public Task<BridgeRun> ParallelRunAsync(params string[] more) =>
        BridgeRun.OfAsync(["parallel-run", "--legacy", Root, "--month", FailuresMonth.Month, "--out", Report, .. more]);

    /// <summary>The parallel run, which must end with 1 and a report.</summary>
    public async Task<FailuresReport> DifferentRunAsync(params string[] more)
    {
        BridgeRun run = await ParallelRunAsync(["--unmask", .. more]);
        Assert.True(run.ExitCode == 1, $"exit code {run.ExitCode}\n{run.Out}\n{run.Error}");
        Assert.Empty(Leftovers);
        FailuresReport report = new(Report);
        report.AssertBooks();
        Assert.Equal("different", report.Verdict);
        return report;
    }

    /// <summary>The parallel run, which must end with 2, these words, and neither a report nor anything half done.</summary>
    public async Task RefusedRunAsync(string[] words, params string[] more)
    {
        string before = Digest();
        BridgeRun run = await ParallelRunAsync(more);
        run.AssertRefused(words);
        Assert.False(Directory.Exists(Report));
        Assert.Empty(Leftovers);
        Assert.Equal(before, Digest());
    }

    public void Dispose() => _folder.Dispose();
}

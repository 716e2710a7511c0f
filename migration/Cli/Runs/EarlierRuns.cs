using System.Text.Json;
using BS2000Bridge.Reconciliation.Reporting;

namespace BS2000Bridge.Cli.Runs;

/// <summary>The reports that stand beside a new one: the trend is read from their summaries, so that nobody has to keep a database of runs.</summary>
internal static class EarlierRuns
{
    private const int Shown = 24;

    /// <summary>Earlier runs in the folder's parent, the oldest first.</summary>
    public static IReadOnlyList<TrendEntry> Beside(string output)
    {
        string place = Path.GetFullPath(output);
        string? parent = Path.GetDirectoryName(place);
        return parent is null || !Directory.Exists(parent)
            ? []
            : [.. Directory.EnumerateDirectories(parent)
                .Where(folder => Path.GetFullPath(folder) != place && !Path.GetFileName(folder).Contains(".partial-", StringComparison.Ordinal))
                .Select(folder => Path.Combine(folder, "summary.json"))
                .Where(File.Exists)
                .Select(Read)
                .OfType<(string StartedAt, TrendEntry Entry)>()
                .OrderBy(one => one.StartedAt, StringComparer.Ordinal)
                .Select(one => one.Entry)
                .TakeLast(Shown)];
    }

    /// <summary>Reads a summary; null when it is none of this schema.</summary>
    private static (string StartedAt, TrendEntry Entry)? Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            if (root.GetProperty("schema").GetInt32() != SummaryWriter.Schema)
            {
                return null;
            }

            JsonElement slice = root.GetProperty("slices")[0], legacy = slice.GetProperty("legacy");
            return (
                root.GetProperty("startedAt").GetString()!,
                new TrendEntry(
                    root.GetProperty("run").GetString()!,
                    root.GetProperty("month").GetString()!,
                    root.GetProperty("verdict").GetString()!,
                    legacy.GetProperty("read").GetInt64(),
                    legacy.GetProperty("different").GetInt64(),
                    legacy.GetProperty("equivalent").GetInt64(),
                    slice.GetProperty("totals").GetProperty("differenceCents").GetInt64()));
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            // A summary.json of something else: no earlier run of this project.
            return null;
        }
    }
}

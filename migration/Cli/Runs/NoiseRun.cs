using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Reporting;

namespace BS2000Bridge.Cli.Runs;

/// <summary>
/// Runs the legacy batch twice on the same input, with the habits of the folder, and compares the results record by record. What differs
/// between two runs of the same program, such as a time stamp, is no difference between two systems.
/// </summary>
internal static class NoiseRun
{
    /// <summary>Measures the noise.</summary>
    /// <param name="terminal">Where progress goes.</param>
    /// <param name="folder">The month's folder.</param>
    /// <param name="month">The month.</param>
    /// <param name="workFolder">An existing folder for both runs; removed from it afterwards.</param>
    /// <param name="cancellationToken">Ends the measurement.</param>
    public static NoiseReport Measure(Terminal terminal, string folder, YearMonth month, string workFolder, CancellationToken cancellationToken)
    {
        Hypothesis habits = HabitsOf(folder);
        var batch = new LegacyBatch(terminal);
        string first = Path.Combine(workFolder, "noise-1"), second = Path.Combine(workFolder, "noise-2");
        try
        {
            batch.Run(folder, month, habits, first, cancellationToken);
            batch.Run(folder, month, habits, second, cancellationToken);
            return Compare(first, second, cancellationToken);
        }
        finally
        {
            foreach (string run in new[] { first, second }.Where(Directory.Exists))
            {
                Directory.Delete(run, recursive: true);
            }
        }
    }

    private static Hypothesis HabitsOf(string folder)
    {
        string path = Path.Combine(folder, "PARAM.txt");
        return File.Exists(path)
            ? LegacyBatch.ParseHabits(string.Join(',', File.ReadLines(path)
                .Where(line => line.StartsWith("HABITUDE ", StringComparison.Ordinal))
                .Select(line => line["HABITUDE ".Length..].Trim())
                .DefaultIfEmpty("none")))
            : throw CliException.BadInput(
                $"--noise: {folder} was not written by 'bridge legacy-batch' (it has no PARAM.txt), so its batch cannot be run again.",
                "Leave --noise out: only what 'bridge legacy-batch' wrote can be run again here.");
    }

    private static NoiseReport Compare(string first, string second, CancellationToken cancellationToken)
    {
        using DatasetReader one = Open(first), other = Open(second);
        using RecordBatch left = new(), right = new();
        long records = 0, differing = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool more = one.Read(left) | other.Read(right);
            if (!more)
            {
                return new NoiseReport(records, differing);
            }

            int both = Math.Min(left.Count, right.Count);
            records += Math.Max(left.Count, right.Count);
            differing += Math.Abs(left.Count - right.Count);
            for (int i = 0; i < both; i++)
            {
                differing += left[i].SequenceEqual(right[i]) ? 0 : 1;
            }
        }
    }

    private static DatasetReader Open(string folder) =>
        DatasetReader.Open(Path.Combine(folder, "COTIS.dat"), DatasetManifest.FindIn(folder, "COTIS"));
}

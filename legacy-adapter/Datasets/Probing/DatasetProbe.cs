using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Datasets.Probing;

/// <summary>
/// Finds out how a file is framed: reads it under every hypothesis and says which fit and which do not, and why. A
/// framing fits when every length is plausible, the last record ends with the file, and the numbers of the copybook read.
/// </summary>
public static class DatasetProbe
{
    /// <summary>Probes a file whose records are any of a copybook's.</summary>
    /// <param name="path">The data.</param>
    /// <param name="copybook">What the records may be.</param>
    /// <param name="recordLimit">The records that are decoded, from the first; lengths are followed to the file's end.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ProbeReport Run(string path, Copybook copybook, int recordLimit = 1000) => Run(path, copybook.Records, recordLimit);

    /// <summary>Probes a file of records of one layout.</summary>
    /// <param name="path">The data.</param>
    /// <param name="layout">What a record should be.</param>
    /// <param name="recordLimit">The records that are decoded, from the first; lengths are followed to the file's end.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ProbeReport Run(string path, RecordLayout layout, int recordLimit = 1000) => Run(path, [layout], recordLimit);

    private static ProbeReport Run(string path, IReadOnlyList<RecordLayout> layouts, int recordLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(recordLimit, 1);
        string name = Path.GetFileName(path);
        if (new FileInfo(path).Length == 0)
        {
            return new ProbeReport([], $"{name} is empty: every framing fits, none can be told.");
        }

        var trial = new FramingTrial(path, layouts, recordLimit);
        List<ProbeFinding> findings = FramingHypotheses.All(layouts.Max(layout => layout.MaxLength))
            .Select(trial.Run)
            .OrderBy(finding => finding.Verdict)
            .ThenByDescending(finding => finding.Share)
            .ThenByDescending(finding => finding.Records)
            .ToList();
        List<ProbeFinding> shown = findings
            .Where(finding => finding.Verdict == ProbeVerdict.Fits || finding == findings.First(other => other.Framing.Preset == finding.Framing.Preset))
            .ToList();
        return new ProbeReport(shown, Conclude(name, shown));
    }

    private static string Conclude(string name, List<ProbeFinding> findings)
    {
        ProbeFinding best = findings[0];
        string framing = $"{best.Framing} with {best.Zoned.ToString().ToUpperInvariant()} digits";
        int fitting = findings.Count(finding => finding.Verdict == ProbeVerdict.Fits);
        return best.Verdict switch
        {
            ProbeVerdict.Fits when fitting == 1 => $"{name} is {framing}: set it so.",
            ProbeVerdict.Fits => $"{name} fits {fitting} framings; the likeliest is {framing}: ask how it was transferred.",
            ProbeVerdict.Doubtful => $"{name} may be {framing}, but many of its records do not read ({best.Reason}): check the copybook and how it was transferred.",
            _ => $"{name} fits no framing with this copybook; the nearest is {FramingPresets.NameOf(best.Framing.Preset)} ({best.Reason}): check the copybook, and transfer the file again in binary.",
        };
    }
}

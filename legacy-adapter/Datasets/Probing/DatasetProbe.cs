using BS2000Bridge.Copybooks;

namespace BS2000Bridge.Datasets;

/// <summary>
/// Finds out how a file is framed: walks it under every hypothesis and says which fit and which do not, and why. A
/// framing fits when every length is plausible, the last record ends with the file, and the numbers of the copybook read.
/// </summary>
public static class DatasetProbe
{
    private const int MostPages = 16;
    private const int EnoughToFit = 9_000;
    private const int EnoughToDoubt = 1_000;

    /// <summary>Probes a file.</summary>
    /// <param name="path">The data.</param>
    /// <param name="layout">What a record should be.</param>
    /// <param name="recordLimit">The records that are decoded, from the first; lengths are followed to the file's end.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ProbeReport Run(string path, RecordLayout layout, int recordLimit = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(recordLimit, 1);
        using var file = new FileWindow(File.OpenHandle(path));
        string name = Path.GetFileName(path);
        if (file.Length == 0)
        {
            return new ProbeReport([], $"{name} is empty: every framing fits, none can be told.");
        }

        RecordLayout[] layouts = [layout.WithZoned(ZonedEncoding.Ebcdic), layout.WithZoned(ZonedEncoding.Ascii)];
        List<ProbeFinding> findings = Hypotheses(layout)
            .Select(framing => Try(file, framing, layouts, recordLimit))
            .OrderBy(finding => finding.Verdict)
            .ThenByDescending(finding => finding.Share)
            .ThenByDescending(finding => finding.Records)
            .ToList();
        List<ProbeFinding> shown = findings
            .Where(finding => finding.Verdict == ProbeVerdict.Fits || finding == findings.First(other => other.Framing == finding.Framing))
            .ToList();
        return new ProbeReport(shown, Conclude(name, shown));
    }

    private static IEnumerable<Framing> Hypotheses(RecordLayout layout)
    {
        yield return PrefixFraming.Bs2000V();
        yield return new FixedFraming(layout.MaxLength);
        foreach (int lengthBytes in (int[])[2, 4])
        {
            yield return PrefixFraming.OpenFtUser(lengthBytes, bigEndian: true, inclusive: false);
            yield return PrefixFraming.OpenFtUser(lengthBytes, bigEndian: true, inclusive: true);
            yield return PrefixFraming.OpenFtUser(lengthBytes, bigEndian: false, inclusive: false);
            yield return PrefixFraming.OpenFtUser(lengthBytes, bigEndian: false, inclusive: true);
        }

        for (int pages = 1; pages <= MostPages; pages++)
        {
            foreach (bool lengthCountsHeader in (bool[])[true, false])
            {
                yield return new NkSamFraming(pages, lengthCountsHeader, recordSize: null);
                yield return new NkSamFraming(pages, lengthCountsHeader, layout.MaxLength);
            }
        }

        yield return new TextFraming(0x15);
        yield return new TextFraming((byte)'\n');
    }

    private static ProbeFinding Try(FileWindow file, Framing framing, RecordLayout[] layouts, int recordLimit)
    {
        var checks = layouts.Select(layout => new RecordCheck(layout)).ToArray();
        int[] valid = new int[layouts.Length];
        string?[] firstProblems = new string?[layouts.Length];
        string? fault = null;
        long records = 0, offset = 0;
        while (offset < file.Length && fault is null)
        {
            Frame frame = framing.Next(file, offset);
            fault = frame.Problem ?? Implausible(frame.Length, layouts[0]);
            if (fault is not null)
            {
                fault = $"record {records + 1} at byte {offset}: {fault}";
                break;
            }

            for (int i = 0; records < recordLimit && i < layouts.Length; i++)
            {
                string? problem = checks[i].Problem(file.At(frame.Start, (int)frame.Length));
                valid[i] += problem is null ? 1 : 0;
                firstProblems[i] ??= problem is null ? null : $"record {records + 1} at byte {offset}: {problem}";
            }

            records++;
            offset = frame.Next;
        }

        int best = valid[1] > valid[0] ? 1 : 0;
        return Judge(framing, layouts[best].Zoned, records, (int)Math.Min(records, recordLimit), valid[best], fault, firstProblems[best]);
    }

    private static string? Implausible(long length, RecordLayout layout) => length >= layout.MinLength && length <= layout.MaxLength
        ? null
        : $"its length is {length}, by the copybook {layout.MinLength} to {layout.MaxLength}";

    private static ProbeFinding Judge(
        Framing framing, ZonedEncoding zoned, long records, int decoded, int valid, string? fault, string? firstProblem)
    {
        int share = decoded == 0 ? 0 : (int)(valid * 10_000L / decoded);
        ProbeVerdict verdict = fault is not null || share < EnoughToDoubt ? ProbeVerdict.DoesNotFit
            : share < EnoughToFit ? ProbeVerdict.Doubtful
            : ProbeVerdict.Fits;
        string reason = fault
            ?? $"{records} records end with the file, {valid} of {decoded} decoded are valid{(firstProblem is null ? string.Empty : $"; {firstProblem}")}";
        return new ProbeFinding(framing.Preset, framing.Settings, zoned, verdict, records, decoded, valid, reason);
    }

    private static string Conclude(string name, List<ProbeFinding> findings)
    {
        ProbeFinding best = findings[0];
        string digits = $"{best.Zoned.ToString().ToUpperInvariant()} digits";
        int fitting = findings.Count(finding => finding.Verdict == ProbeVerdict.Fits);
        return best.Verdict switch
        {
            ProbeVerdict.Fits when fitting == 1 => $"{name} is {best.Framing} ({best.Settings}) with {digits}: set it so.",
            ProbeVerdict.Fits => $"{name} fits {fitting} framings; the likeliest is {best.Framing} ({best.Settings}) with {digits}: ask how it was transferred.",
            ProbeVerdict.Doubtful => $"{name} may be {best.Framing} ({best.Settings}) with {digits}, but many of its records do not read ({best.Reason}): check the copybook and how it was transferred.",
            _ => $"{name} fits no framing with this copybook; the nearest is {best.Framing} ({best.Reason}): check the copybook, and transfer the file again in binary.",
        };
    }
}

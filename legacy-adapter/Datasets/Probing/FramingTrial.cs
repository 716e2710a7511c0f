using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Probing;

/// <summary>Tries one framing on a file: follows it to the end and decodes the first records.</summary>
internal sealed class FramingTrial(string path, IReadOnlyList<RecordLayout> layouts, int recordLimit)
{
    private const int EnoughToFit = 9_000;
    private const int EnoughToDoubt = 1_000;

    private readonly int _minLength = layouts.Min(layout => layout.MinLength);
    private readonly int _maxLength = layouts.Max(layout => layout.MaxLength);

    /// <summary>Tries a framing. One under which hardly any of the decoded records is valid is not followed further.</summary>
    public ProbeFinding Run(FramingSettings framing)
    {
        RecordTally[] tallies = [.. Enum.GetValues<ZonedEncoding>().Select(zoned => new RecordTally(layouts, zoned, padded: framing.RecordLength is not null))];
        string? failure = null;
        long records = 0;
        try
        {
            using DatasetReader reader = DatasetReader.Open(path, framing, Path.GetFileName(path));
            using var batch = new RecordBatch();
            while (failure is null && reader.Read(batch))
            {
                // Decoding is slow and framing is fast: after the sample only lengths are followed to the end of the file.
                failure = Take(batch, tallies, ref records) ?? (records >= recordLimit ? Hopeless(Best(tallies)) : null);
            }
        }
        catch (DatasetFormatException error)
        {
            failure = $"record {error.RecordNumber} at byte {error.Offset}: {error.Problem}";
        }

        return Judge(framing, Best(tallies), records, failure);
    }

    private static RecordTally Best(RecordTally[] tallies) => tallies.MaxBy(tally => tally.Valid)!;

    private string? Take(RecordBatch batch, RecordTally[] tallies, ref long records)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            int length = batch[i].Length;
            if (length < _minLength || length > _maxLength)
            {
                return $"record {records + 1} at byte {batch.OffsetOf(i)}: its length is {length}, by the copybook {_minLength} to {_maxLength}";
            }

            for (int t = 0; records < recordLimit && t < tallies.Length; t++)
            {
                tallies[t].Take(batch[i], records + 1, batch.OffsetOf(i));
            }

            records++;
        }

        return null;
    }

    private string? Hopeless(RecordTally best) => Share(best.Valid, recordLimit) < EnoughToDoubt
        ? $"{best.Valid} of {recordLimit} decoded are valid; {best.FirstProblem}"
        : null;

    private ProbeFinding Judge(FramingSettings framing, RecordTally best, long records, string? failure)
    {
        int decoded = (int)Math.Min(records, recordLimit);
        int share = Share(best.Valid, decoded);
        ProbeVerdict verdict = failure is not null || share < EnoughToDoubt ? ProbeVerdict.DoesNotFit
            : share < EnoughToFit ? ProbeVerdict.Doubtful
            : ProbeVerdict.Fits;
        string reason = failure
            ?? $"{records} records end with the file, {best.Valid} of {decoded} decoded are valid{(best.FirstProblem is null ? string.Empty : $"; {best.FirstProblem}")}";
        return new ProbeFinding(framing, best.Zoned, verdict, records, decoded, best.Valid, reason);
    }

    /// <summary>In ten-thousandths.</summary>
    private static int Share(int valid, int decoded) => decoded == 0 ? 0 : (int)(valid * 10_000L / decoded);
}

using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Datasets.Probing;

/// <summary>Counts the records that can be one of the layouts of a copybook, under one code of DISPLAY digits.</summary>
internal sealed class RecordTally(IReadOnlyList<RecordLayout> layouts, ZonedEncoding zoned, bool padded)
{
    private readonly RecordCheck[] _checks = [.. layouts.Select(layout => new RecordCheck(layout.WithZoned(zoned), padded))];

    public ZonedEncoding Zoned => zoned;

    public int Valid { get; private set; }

    /// <summary>What was wrong with the first invalid record; null while all are valid.</summary>
    public string? FirstProblem { get; private set; }

    /// <summary>Takes a record: it is valid when any layout fits. Of one that is not, the first layout's reason is kept.</summary>
    public void Take(ReadOnlySpan<byte> record, long number, long offset)
    {
        string? problem = null;
        foreach (RecordCheck check in _checks)
        {
            string? own = check.Problem(record);
            if (own is null)
            {
                Valid++;
                return;
            }

            // One reason is enough for people, and a list of one for each record type would be none.
            problem ??= own;
        }

        FirstProblem ??= $"record {number} at byte {offset}: {problem}";
    }
}

using System.Text;
using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Records;

/// <summary>
/// Adds up the records of a dataset, one after the other, and compares them with what its trailer and its manifest say;
/// also that the header stands first, the trailer last, each once. For one dataset and one thread.
/// </summary>
public sealed class ControlTotals
{
    private readonly string[] _records;
    private readonly RecordTypeSelector? _types;
    private readonly int _header;
    private readonly int _trailer;
    private readonly RunningTotal[] _totals;
    private long _count;
    private long _headers;
    private long _trailers;
    private bool _startsWithHeader;
    private bool _endsWithTrailer;

    private ControlTotals(Copybook copybook, RecordTypeSelector? types, ControlTotalsOptions options)
    {
        _records = [.. copybook.Records.Select(layout => layout.Name)];
        _types = types;
        _header = Index(copybook, options.RecordTypes?.Header);
        _trailer = Index(copybook, options.RecordTypes?.Trailer);
        _totals =
        [
            .. options.Totals.Select(total => RunningTotal.OfTrailer(copybook, total, _header, _trailer)),
            .. options.FieldSums.Select(sum => RunningTotal.OfManifest(copybook, sum.Key, sum.Value)),
            .. options.RecordCount is { } count ? [RunningTotal.OfManifest(copybook, count)] : Array.Empty<RunningTotal>(),
        ];
    }

    /// <summary>Binds totals to the records of a copybook.</summary>
    /// <param name="copybook">The copybook.</param>
    /// <param name="codePage">The code page of the records' text, of one byte a character.</param>
    /// <param name="options">What is known of the totals.</param>
    /// <exception cref="LayoutException">The record types or a total do not fit the copybook.</exception>
    public static ControlTotals Create(Copybook copybook, Encoding codePage, ControlTotalsOptions options)
    {
        RecordTypeSelector? types = options.RecordTypes is { } given
            ? RecordTypeBinder.Bind(copybook, new CodePageTables(codePage), given)
            : null;
        return new ControlTotals(copybook, types, options);
    }

    /// <summary>Adds the next record.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        int type = _types?.Select(record) ?? 0;
        _count++;
        _headers += type == _header ? 1 : 0;

        // A transfer that lost its first block shows here: the header is missing, and all totals may still be right by chance.
        _startsWithHeader |= _count == 1 && type == _header;
        _endsWithTrailer = type == _trailer;
        _trailers += _endsWithTrailer ? 1 : 0;
        foreach (RunningTotal total in _totals)
        {
            total.Add(record, type, _count);
            if (_endsWithTrailer)
            {
                total.Expect(record);
            }
        }
    }

    /// <summary>Compares, once all records are added.</summary>
    /// <returns>Everything that does not agree; empty when all does.</returns>
    public IReadOnlyList<ControlFinding> Finish()
    {
        var findings = new List<ControlFinding>();
        Order(findings, _header, _headers, _startsWithHeader, "header", "first");
        Order(findings, _trailer, _trailers, _endsWithTrailer, "trailer", "last");
        findings.AddRange(_totals.SelectMany(total => total.Findings()));
        return findings;
    }

    private static int Index(Copybook copybook, string? record) =>
        record is null ? RecordTypeSelector.NoType - 1 : RecordTypeBinder.IndexOf(copybook, record);

    private void Order(List<ControlFinding> findings, int record, long times, bool isInPlace, string what, string place)
    {
        string? message = record < 0 || (times == 1 && isInPlace) ? null
            : times == 0 ? $"there is no {_records[record]}, the {what}; expected it as the {place} record"
            : times > 1 ? $"there are {times} records {_records[record]}, expected one {what}"
            : $"{_records[record]}, the {what}, is not the {place} record";
        if (message is not null)
        {
            findings.Add(new ControlFinding(string.Empty, null, null, message));
        }
    }
}

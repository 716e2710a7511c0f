using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Records;

/// <summary>One total of a dataset: what it should be, and what the records add up to so far.</summary>
internal sealed class RunningTotal
{
    private readonly string _name;
    private readonly int _scale;
    private readonly WideNumericField? _trailer;
    private readonly bool[]? _counted;
    private readonly bool _countsUnknown;
    private readonly TotalField?[] _fields;
    private Int128? _expected;
    private FieldFailure? _unreadTrailer;
    private Int128 _sum;
    private long _unread;
    private string? _firstUnread;

    private RunningTotal(string name, WideNumericField? trailer, Int128? expected, bool[]? counted, bool countsUnknown, TotalField?[] fields)
    {
        _name = name;
        _trailer = trailer;
        _expected = expected;
        _counted = counted;
        _countsUnknown = countsUnknown;
        _fields = fields;
        _scale = trailer?.Scale ?? fields.FirstOrDefault(field => field is not null)?.Scale ?? 0;
    }

    /// <summary>What a field of the trailer says.</summary>
    /// <param name="copybook">The copybook.</param>
    /// <param name="total">What it counts or adds up.</param>
    /// <param name="header">The index of the header's record, negative for none.</param>
    /// <param name="trailer">The index of the trailer's record, negative for none.</param>
    public static RunningTotal OfTrailer(Copybook copybook, ControlTotal total, int header, int trailer)
    {
        if (trailer < 0)
        {
            throw new LayoutException($"{copybook.Name}: {total.TrailerField} is a total of the trailer, but no record is named as the trailer; name it in the record types.");
        }

        WideNumericField said = copybook.Records[trailer].Wide(total.TrailerField);
        int[] records = [.. total.Records.Select(name => RecordTypeBinder.IndexOf(copybook, name))];
        if (total.Field is null)
        {
            bool[] counted = [.. copybook.Records.Select((_, index) => records.Length == 0 ? index != header && index != trailer : records.Contains(index))];
            return new RunningTotal(total.TrailerField, said, null, counted, records.Length == 0, []);
        }

        TotalField?[] fields = TotalField.Bind(copybook, total.Field, records);
        return fields.All(field => field is null || field.Scale == said.Scale)
            ? new RunningTotal(total.TrailerField, said, null, null, false, fields)
            : throw new LayoutException($"{copybook.Name}: {total.TrailerField} adds up {total.Field}, which has other decimal places; expected the same number of them.");
    }

    /// <summary>What the manifest says of a field.</summary>
    public static RunningTotal OfManifest(Copybook copybook, string field, long sum) =>
        new(field, null, sum, null, false, TotalField.Bind(copybook, field, []));

    /// <summary>What the manifest says of the number of records.</summary>
    public static RunningTotal OfManifest(Copybook copybook, long count) =>
        new("records", null, count, [.. copybook.Records.Select(_ => true)], true, []);

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="type">The index of its layout; negative when its type is not known.</param>
    /// <param name="number">Which record of the dataset it is, from 1.</param>
    public void Add(ReadOnlySpan<byte> record, int type, long number)
    {
        if (_counted is not null)
        {
            _sum += (type < 0 ? _countsUnknown : _counted[type]) ? 1 : 0;
        }
        else if (type >= 0 && _fields[type] is { } field && !field.TryAdd(record, ref _sum))
        {
            _unread++;

            // The first is where one looks; a wrong framing makes millions of them.
            _firstUnread ??= $"record {number}";
        }
    }

    /// <summary>Takes what the trailer says.</summary>
    public void Expect(ReadOnlySpan<byte> trailer)
    {
        if (_trailer is not null)
        {
            bool reads = _trailer.TryRead(trailer, out Int128 said);
            _expected = reads ? said : null;
            _unreadTrailer = reads ? null : _trailer.Explain(trailer);
        }
    }

    /// <summary>What does not agree.</summary>
    public IEnumerable<ControlFinding> Findings()
    {
        if (_unread > 0)
        {
            yield return new ControlFinding(_name, _expected, _sum, $"{_name} cannot be checked in full: {_unread} records do not read, the first is {_firstUnread}");
        }

        if (_unreadTrailer is { } failure)
        {
            yield return new ControlFinding(_name, null, _sum, $"the trailer's {failure}");
        }
        else if (_expected is { } expected && expected != _sum)
        {
            string source = _trailer is null ? "manifest" : "trailer";
            string counted = _counted is null ? "add up to" : "are";
            yield return new ControlFinding(
                _name, expected, _sum, $"{_name}: the {source} says {Decimals.Format(expected, _scale)}, the records {counted} {Decimals.Format(_sum, _scale)}");
        }
    }
}

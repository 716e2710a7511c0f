using System.Buffers;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Records;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>Makes records from JSON: finds the values, sizes the record by its counters, and writes what the bytes do not say.</summary>
internal sealed class RecordReading
{
    private readonly RecordViews _views;
    private readonly RecordJsonOptions _options;
    private readonly RejectionList _rejections = new();
    private readonly RecordBytes _bytes = new();
    private readonly JsonCellParser _parser;
    private readonly JsonCells _cells;
    private readonly RecordSizer _sizer;
    private readonly MemberWriter _writer;
    private readonly bool _overlaps;

    public RecordReading(RecordViews views, RecordJsonOptions options)
    {
        _views = views;
        _options = options;
        _parser = new JsonCellParser(views.Plans, _rejections);
        _cells = _parser.Cells;
        var values = new ValueCodec(views.Plans, views.CodePage);
        _overlaps = views.Plans.Length > 1 || views.Plans[0].Layout.Items.Any(item => item.Redefines is not null);
        _writer = new MemberWriter(_cells, _bytes, values, _rejections, _overlaps, options.PadShortRecords);
        _sizer = new RecordSizer(views, _cells, _bytes, values, _rejections, options.PadShortRecords);
    }

    public IReadOnlyList<RecordRejection> Read(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        _rejections.Clear();
        _parser.Parse(json);
        if (_rejections.IsEmpty)
        {
            Make(json);
        }

        if (_rejections.IsEmpty)
        {
            Finish(output);
        }

        return _rejections.ToList();
    }

    private void Make(ReadOnlySpan<byte> json)
    {
        _bytes.Begin(_cells.Raw);
        _writer.Begin();
        _sizer.Begin();
        bool any = false;
        foreach (RecordPlan plan in _views.Plans)
        {
            if (IsPresent(plan))
            {
                any = true;
                _sizer.Fit(plan, json);
            }
        }

        _bytes.Settle();
        foreach (RecordPlan plan in _views.Plans)
        {
            if (IsPresent(plan))
            {
                _writer.Write(plan, json);
            }
        }

        if (!any && !_cells.HasRaw)
        {
            _rejections.Add(string.Empty, null, $"has no record; expected {Words.Or(_views.Plans.Select(plan => plan.Record.Name))}");
        }

        _writer.CheckAbsent();

        // Without REDEFINES no value can have been overwritten by another.
        if (_overlaps && _rejections.IsEmpty)
        {
            foreach (RecordPlan plan in _views.Plans)
            {
                if (IsPresent(plan))
                {
                    _writer.Check(plan, json);
                }
            }
        }
    }

    /// <summary>Gives the record out, if it is of the type and the length that it should be.</summary>
    private void Finish(IBufferWriter<byte> output)
    {
        ReadOnlySpan<byte> record = _bytes.Record;
        int length = _options.RecordLength ?? record.Length;
        CheckType(record);

        // What is cut off must be filling: a record of a fixed length loses no data on its way back.
        if (record.Length > length && !_views.IsFilling(record, length))
        {
            _rejections.Add(string.Empty, null, $"the record has {record.Length} bytes, expected at most {length} as all records of the dataset");
        }

        if (_rejections.IsEmpty)
        {
            output.Write(record[..Math.Min(length, record.Length)]);
            int filling = Math.Max(0, length - record.Length);
            output.GetSpan(filling)[..filling].Fill(_views.CodePage.Blank);
            output.Advance(filling);
        }
    }

    private void CheckType(ReadOnlySpan<byte> record)
    {
        if (_views.Types is not { } types || _cells.HasRaw || _views.Plans.Length == 1)
        {
            return;
        }

        int present = 0, chosen = types.Select(record);
        foreach (RecordPlan plan in _views.Plans)
        {
            present += IsPresent(plan) ? 1 : 0;
        }

        if (present == 1 && (chosen == RecordTypeSelector.NoType || !IsPresent(_views.Plans[chosen])))
        {
            FieldFailure failure = types.Explain(record);
            string reason = chosen == RecordTypeSelector.NoType ? failure.Reason : $"says that the record is {_views.Plans[chosen].Record.Name}, but the object has another; change one of them";
            _rejections.Add(failure.Field, failure.Offset, reason);
        }
    }

    private bool IsPresent(RecordPlan plan) => _views.Plans.Length == 1 || _cells[plan.Record.Index].Kind > JsonCellKind.Refused;
}

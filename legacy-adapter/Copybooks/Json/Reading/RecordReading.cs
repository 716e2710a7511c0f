using System.Buffers;

namespace BS2000Bridge.Copybooks;

/// <summary>Makes records from JSON: finds the values, sizes the record by its counters, and writes what the bytes do not say.</summary>
internal sealed class RecordReading
{
    private readonly RecordViews _views;
    private readonly RecordJsonOptions _options;
    private readonly RefusalList _refusals = new();
    private readonly RecordBytes _bytes = new();
    private readonly MemberPath _path = new();
    private readonly RecordFitter[] _fitters;
    private readonly JsonCells _cells;
    private readonly ValueCodec _values;
    private readonly MemberWriter _writer;
    private readonly bool _overlaps;

    public RecordReading(RecordViews views, RecordJsonOptions options)
    {
        _views = views;
        _options = options;
        _cells = new JsonCells(views.Plans, _refusals);
        _values = new ValueCodec(views.Plans, views.CodePage);
        _writer = new MemberWriter(_cells, _bytes, _values, _refusals, options.PadShortRecords);
        _fitters = [.. views.Plans.Select(plan => new RecordFitter(plan, views.CodePage, options.PadShortRecords))];
        _overlaps = views.Plans.Length > 1 || views.Plans[0].Layout.Items.Any(item => item.Redefines is not null);
    }

    public IReadOnlyList<RecordRefusal> Read(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        _refusals.Clear();
        _cells.Parse(json);
        if (_refusals.IsEmpty)
        {
            Make(json);
        }

        if (_refusals.IsEmpty)
        {
            Finish(output);
        }

        return _refusals.ToList();
    }

    private void Make(ReadOnlySpan<byte> json)
    {
        _bytes.Begin(_cells.Raw);
        _writer.Begin();
        Fit(json);
        _bytes.Settle();
        bool any = false;
        foreach (RecordPlan plan in _views.Plans)
        {
            if (IsPresent(plan))
            {
                any = true;
                _writer.Write(plan, json);
            }
        }

        if (!any && !_cells.HasRaw)
        {
            _refusals.Add(string.Empty, null, $"has no record; expected {Words.Or(_views.Plans.Select(plan => plan.Record.Name))}");
        }

        _writer.CheckAbsent();
        if (_overlaps && _refusals.IsEmpty)
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

    /// <summary>Brings the record to the length that the counters of the object, or of its <c>$raw</c>, give it.</summary>
    private void Fit(ReadOnlySpan<byte> json)
    {
        bool isFitted = false;
        for (int i = 0; i < _views.Plans.Length; i++)
        {
            RecordPlan plan = _views.Plans[i];
            if (!IsPresent(plan))
            {
                continue;
            }

            RecordShape old = _fitters[i].Old;
            if (_cells.HasRaw)
            {
                old.Measure(_views.Pad(_cells.Raw));
            }

            bool changes = Count(plan, old, json) && !isFitted;
            if (plan.Shape.RecordLength == RecordShape.Unknown)
            {
                continue;
            }

            if (!changes)
            {
                plan.Shape.Counts.CopyTo(old.Counts, 0);
                old.Apply();
            }

            ReadOnlySpan<byte> fitted = _fitters[i].Fit(_bytes.All);
            int end = changes || !_cells.HasRaw ? fitted.Length : _bytes.End;
            _bytes.Replace(fitted, end);
            isFitted |= changes;
        }
    }

    /// <summary>Takes the counts of a record from the object; returns whether they are others than those of <c>$raw</c>.</summary>
    private bool Count(RecordPlan plan, RecordShape old, ReadOnlySpan<byte> json)
    {
        bool changes = false;
        foreach (int size in plan.Shape.Counted)
        {
            Occurs occurs = plan.Sizes[size].Item.Occurs!;
            int count = _cells.HasRaw ? old.Counts[size] : occurs.Min;
            PlanMember? counter = plan.Sizes[size].Counter;
            int index = counter is null ? -1 : _cells.Find(counter);
            if (index >= 0 && _cells[index].Kind == JsonCellKind.Number && _values.TryCount(counter!, json.Slice(_cells[index].Start, _cells[index].Length), out int given))
            {
                if (given >= occurs.Min && given <= occurs.Max)
                {
                    count = given;
                }
                else if (!_cells.HasRaw || count != RecordShape.Unknown)
                {
                    _refusals.Add(_path.Of(counter!), counter!.Item.Offset, $"counts {given} occurrences of {plan.Sizes[size].Item.Name}, expected {occurs.Min} to {occurs.Max}");
                }
            }

            if (old.Counts[size] == RecordShape.Unknown)
            {
                old.Counts[size] = count;
            }

            changes |= _cells.HasRaw && old.Counts[size] != count;
            plan.Shape.Counts[size] = count;
        }

        old.Apply();
        plan.Shape.Apply();
        return changes;
    }

    /// <summary>Gives the record out, if it is of the type and the length that it should be.</summary>
    private void Finish(IBufferWriter<byte> output)
    {
        ReadOnlySpan<byte> record = _bytes.Record;
        int length = _options.RecordLength ?? record.Length;
        CheckType(record);
        if (record.Length > length && !_views.IsFilling(record, length))
        {
            _refusals.Add(string.Empty, null, $"the record has {record.Length} bytes, expected at most {length} as all records of the dataset");
        }

        if (_refusals.IsEmpty)
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
            _refusals.Add(failure.Field, failure.Offset, reason);
        }
    }

    private bool IsPresent(RecordPlan plan) => _views.Plans.Length == 1 || _cells[plan.Record.Index].Kind > JsonCellKind.Refused;
}

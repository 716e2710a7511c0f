using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>Brings a record to the length that the counters of its object give it, or those of the object's <c>$raw</c>.</summary>
internal sealed class RecordSizer(
    RecordViews views, JsonCells cells, RecordBytes bytes, ValueCodec values, RejectionList rejections, bool padsWithBlanks)
{
    private readonly RecordFitter[] _fitters = [.. views.Plans.Select(plan => new RecordFitter(plan, views.CodePage, padsWithBlanks))];
    private readonly MemberPath _path = new();
    private bool _isFitted;

    /// <summary>Begins with another record.</summary>
    public void Begin() => _isFitted = false;

    /// <summary>Fits the record to one of its views. Bytes move only once, for the first view whose counts were changed.</summary>
    public void Fit(RecordPlan plan, ReadOnlySpan<byte> json)
    {
        RecordFitter fitter = _fitters[plan.Record.Index];
        RecordShape old = fitter.Old;
        if (cells.HasRaw)
        {
            old.Measure(views.Pad(cells.Raw));
        }

        // Counters come first: until they are known, nobody knows where the other values go.
        bool moves = false;
        foreach (int size in plan.Shape.Counted)
        {
            int was = cells.HasRaw ? old.Counts[size] : plan.Sizes[size].Item.Occurs!.Min;
            int count = Count(plan.Sizes[size], was, json);
            plan.Shape.Counts[size] = count;

            // A count that did not read is taken to have been what it is now.
            old.Counts[size] = cells.HasRaw && was != RecordShape.Unknown && !_isFitted ? was : count;
            moves |= old.Counts[size] != count;
        }

        old.Apply();
        plan.Shape.Apply();
        if (plan.Shape.RecordLength != RecordShape.Unknown)
        {
            ReadOnlySpan<byte> fitted = fitter.Fit(bytes.All);
            bytes.Replace(fitted, moves || !cells.HasRaw ? fitted.Length : bytes.End);
            _isFitted |= moves;
        }
    }

    /// <summary>How often a table occurs: what the object says, else what it was.</summary>
    private int Count(PlanSize table, int was, ReadOnlySpan<byte> json)
    {
        int cell = table.Counter is null ? -1 : cells.Find(table.Counter);
        if (cell < 0 || cells[cell].Kind != JsonCellKind.Number || !values.TryCount(table.Counter!, json.Slice(cells[cell].Start, cells[cell].Length), out int count))
        {
            return was;
        }

        Occurs occurs = table.Item.Occurs!;
        if (count >= occurs.Min && count <= occurs.Max)
        {
            return count;
        }

        if (was != RecordShape.Unknown)
        {
            rejections.Add(_path.Of(table.Counter!), table.Counter!.Item.Offset, $"counts {count} occurrences of {table.Item.Name}, expected {occurs.Min} to {occurs.Max}");
        }

        return was;
    }
}

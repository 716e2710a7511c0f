using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>Writes the values of one object to the bytes of a record.</summary>
internal sealed class MemberWriter(JsonCells cells, RecordBytes bytes, ValueCodec values, RejectionList rejections, bool overlaps, bool padsWithBlanks)
{
    private const string UnknownPlace = "its place is not known, for a counter before it (OCCURS DEPENDING ON) has no value; give it one";

    private readonly MemberPath _path = new();
    private readonly List<(RecordPlan Plan, PlanMember Member, int Depth, int Place, string Path)> _absent = [];
    private bool _checks;

    /// <summary>Begins with another object.</summary>
    public void Begin() => _absent.Clear();

    /// <summary>Writes each value that the bytes do not have.</summary>
    public void Write(RecordPlan plan, ReadOnlySpan<byte> json) => Walk(plan, json, checks: false);

    /// <summary>Refuses each value that the bytes no longer have, since another view of them was written.</summary>
    public void Check(RecordPlan plan, ReadOnlySpan<byte> json) => Walk(plan, json, checks: true);

    /// <summary>Refuses each value that is not there and whose bytes no other value describes.</summary>
    public void CheckAbsent()
    {
        foreach ((RecordPlan plan, PlanMember member, int depth, int place, string path) in _absent)
        {
            if (!HasValue(plan, member, depth, place))
            {
                rejections.Add(path, place, "has no value, and no other value describes its bytes; give it one, or the record as $raw");
            }
        }
    }

    private void Walk(RecordPlan plan, ReadOnlySpan<byte> json, bool checks)
    {
        _checks = checks;
        _path.Clear();
        foreach (PlanMember member in plan.Top)
        {
            Value(plan, member, 0, member.Index, plan.Shape.Place(member, 0), json);
        }
    }

    private void Value(RecordPlan plan, PlanMember member, int depth, int index, int place, ReadOnlySpan<byte> json)
    {
        JsonCell cell = cells[index];
        switch (cell.Kind)
        {
            // Not an error yet: another view of the same bytes may still give them a value.
            case JsonCellKind.Missing or JsonCellKind.Null when !_checks && !cells.HasRaw:
                _absent.Add((plan, member, depth, place, _path.Of(member)));
                break;
            case JsonCellKind.Array:
                Array(plan, member, depth, cell, place, json);
                break;
            case JsonCellKind.Object:
                foreach (PlanMember child in member.Members)
                {
                    Value(plan, child, 0, cell.First + child.Index, plan.Shape.Place(child, place), json);
                }

                break;
            case JsonCellKind.Text or JsonCellKind.Number:
                Field(member, json.Slice(cell.Start, cell.Length), place);
                break;
            default:
                break;
        }
    }

    private void Array(RecordPlan plan, PlanMember member, int depth, JsonCell cell, int place, ReadOnlySpan<byte> json)
    {
        int table = member.Tables[depth], count = plan.Shape.Counts[table];
        Occurs occurs = plan.Sizes[table].Item.Occurs!;
        if (!_checks && cell.Count != count && IsCounted(plan.Sizes[table]))
        {
            string expected = occurs.DependingOn is not { } counter ? $"expected {occurs.Max}"
                : count == RecordShape.Unknown ? $"but its counter {counter.Name} has no value; give it one"
                : $"but its counter {counter.Name} says {count}";
            string range = cell.Count < occurs.Min || cell.Count > occurs.Max ? $"; the table holds {occurs.Min} to {occurs.Max}" : string.Empty;
            rejections.Add(_path.Of(member), place == RecordShape.Unknown ? null : place, $"has {cell.Count} elements, {expected}{range}");
        }

        _path.Enter();
        int element = cell.First;
        for (int i = 0; i < Math.Min(cell.Count, count); i++)
        {
            _path.Occurrence(i);
            Value(plan, member, depth + 1, element, plan.Shape.Occurrence(place, table, i), json);
            element = cells[element].Next;
        }

        _path.Leave();
    }

    /// <summary>Whether the number of elements is known; a counter that is missing is said by itself.</summary>
    private bool IsCounted(PlanSize size) =>
        cells.HasRaw || size.Counter is not { } counter || (cells.Find(counter) is >= 0 and int index && cells[index].Kind == JsonCellKind.Number);

    private void Field(PlanMember member, ReadOnlySpan<byte> value, int place)
    {
        int end = place + member.Length;
        if (place == RecordShape.Unknown || end > bytes.Length)
        {
            rejections.Add(_path.Of(member), null, place == RecordShape.Unknown ? UnknownPlace : $"the record in $raw ends after {bytes.Length} bytes, before its end at {end}");
            return;
        }

        Span<byte> field = bytes.Field(place, member.Length);

        // A blank record whose bytes have one view each is simply written.
        bool reads = (overlaps || cells.HasRaw) && values.Reads(member, value, field), isThere = padsWithBlanks || end <= bytes.End;
        if (_checks)
        {
            if (!reads && !IsUnchanged(member, value, place))
            {
                rejections.Add(_path.Of(member), place, $"another value for the same bytes, which now are X'{Convert.ToHexString(field)}', contradicts it; give both the same meaning");
            }

            return;
        }

        bytes.Value(place, member.Length);

        // Bytes that already mean the value stay: X'12345F' is not turned into X'12345C' by someone who changed another field.
        if (isThere && (reads || IsUnchanged(member, value, place)))
        {
            return;
        }

        if (!reads && values.Write(member, value, field) is { } reason)
        {
            rejections.Add(_path.Of(member), place, reason);
        }

        bytes.Reach(end);
    }

    private bool IsUnchanged(PlanMember member, ReadOnlySpan<byte> value, int place) =>
        cells.HasRaw && values.Reads(member, value, bytes.Original(place, member.Length));

    private bool HasValue(RecordPlan plan, PlanMember member, int depth, int place)
    {
        if (depth < member.Tables.Length)
        {
            int table = member.Tables[depth];
            for (int i = 0; i < plan.Shape.Counts[table]; i++)
            {
                if (!HasValue(plan, member, depth + 1, plan.Shape.Occurrence(place, table, i)))
                {
                    return false;
                }
            }

            return true;
        }

        return member.Kind == PlanKind.Group
            ? System.Array.TrueForAll(member.Members, child => HasValue(plan, child, 0, plan.Shape.Place(child, place)))
            : bytes.HasValue(place, member.Length);
    }
}

using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Writing;

/// <summary>What writing a record as JSON and as CSV have in common: text, numbers, places, and the fields that do not decode.</summary>
internal abstract class RecordWalk(CodePageTables codePage, ulong[] characters, ulong[] ascii)
{
    private readonly List<FieldFailure> _failures = [];

    /// <summary>What is written of the record so far.</summary>
    public Utf8Buffer Buffer { get; } = new();

    /// <summary>What did not decode.</summary>
    public IReadOnlyList<FieldFailure> Failures => _failures;

    protected CodePageTables CodePage => codePage;

    protected MemberPath Path { get; } = new();

    /// <summary>Begins a record.</summary>
    public void Begin()
    {
        Buffer.Length = 0;
        _failures.Clear();
        Path.Clear();
    }

    /// <summary>Adds something to the list of what did not decode.</summary>
    public void Fail(FieldFailure failure) => _failures.Add(failure);

    /// <summary>Writes what an undecodable value is.</summary>
    protected abstract void Null();

    /// <summary>Whether a text is written in quotes.</summary>
    protected abstract bool IsQuoted(ReadOnlySpan<byte> text, bool national);

    /// <summary>Writes a field at its place.</summary>
    protected void Field(PlanMember member, ReadOnlySpan<byte> record, int place)
    {
        if (place == RecordShape.Unknown || place + member.Length > record.Length)
        {
            Missing(member, record, place);
            return;
        }

        ReadOnlySpan<byte> field = record.Slice(place, member.Length);
        switch (member.Kind)
        {
            case PlanKind.Number:
                if (member.Number!.TryFormat(field, Buffer.Free(member.Number.MaxTextLength), out int written))
                {
                    Buffer.Length += written;
                    return;
                }

                Fail(member, place, field, member.Number.Explain(field));
                break;
            case PlanKind.Text:
                // U+FFFD in place of it could not be written back to the same byte.
                int bad = field.IndexOfAny(codePage.NoCharacters);
                if (bad < 0)
                {
                    Text(field[..(field.LastIndexOfAnyExcept(codePage.Blank) + 1)], national: false);
                    return;
                }

                Fail(member, place, field, $"the code page has no character for the byte {field[bad]:X2} at {place + bad}");
                break;
            default:
                if (NationalText.Check(field) is not { } reason)
                {
                    Text(NationalText.Trim(field), national: true);
                    return;
                }

                Fail(member, place, field, reason);
                break;
        }
    }

    /// <summary>Writes a table whose counter does not read or is out of range.</summary>
    protected void Uncounted(PlanMember member, ReadOnlySpan<byte> record, int place, RecordPlan plan, int table)
    {
        Occurs occurs = plan.Sizes[table].Item.Occurs!;
        DataItem counter = occurs.DependingOn!;
        string reason = $"the number of occurrences is not known: its counter {counter.Name} does not read as {occurs.Min} to {occurs.Max}";
        NumericField field = plan.Layout.Numeric(counter);

        // The counter reads, only its number is impossible: people must see that number, so the counter has an entry of its own.
        if (field.TryRead(record, out long count) && plan.Sizes[table].Counter is { } value)
        {
            FieldFailure failure = field.Explain(record);
            string counted = $"counts {count} occurrences of {plan.Sizes[table].Item.Name}, expected {occurs.Min} to {occurs.Max}";
            Fail(new FieldFailure(Path.Of(value), failure.Offset, failure.Hex, counted));
        }

        Fail(member, place, [], reason);
    }

    private void Text(ReadOnlySpan<byte> text, bool national)
    {
        bool isQuoted = IsQuoted(text, national);
        if (isQuoted)
        {
            Buffer.Append((byte)'"');
        }

        if (national)
        {
            Buffer.AppendNational(text, ascii);
        }
        else
        {
            Buffer.Append(text, characters);
        }

        if (isQuoted)
        {
            Buffer.Append((byte)'"');
        }
    }

    private void Missing(PlanMember member, ReadOnlySpan<byte> record, int place)
    {
        ReadOnlySpan<byte> rest = place >= 0 && place < record.Length ? record[place..] : [];
        Fail(member, place, rest, place == RecordShape.Unknown
            ? "its place is not known: a counter before it (OCCURS DEPENDING ON) does not read or is out of range"
            : $"the record ends after {record.Length} bytes, expected {place + member.Length}");
    }

    private void Fail(PlanMember member, int place, ReadOnlySpan<byte> bytes, string reason)
    {
        Fail(new FieldFailure(Path.Of(member), place == RecordShape.Unknown ? member.Item.Offset : place, Convert.ToHexString(bytes), reason));
        Null();
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Json.Plan;

namespace BS2000Bridge.Copybooks.Json.Writing;

/// <summary>Writes records as JSON objects.</summary>
internal sealed class JsonWalk(CodePageTables codePage) : RecordWalk(codePage, codePage.Json, CharacterEntry.JsonAscii)
{
    /// <summary>Writes the values of a record, each with a comma before it.</summary>
    public void Members(RecordPlan plan, ReadOnlySpan<byte> record)
    {
        foreach (PlanMember member in plan.Top)
        {
            Member(member, plan, record, 0);
        }
    }

    /// <summary>Writes <c>$errors</c>, if there are any.</summary>
    public void Errors()
    {
        if (Failures.Count == 0)
        {
            return;
        }

        Buffer.Append(",\"$errors\":["u8);
        for (int i = 0; i < Failures.Count; i++)
        {
            FieldFailure failure = Failures[i];
            Buffer.Append(i == 0 ? "{\"field\":\""u8 : ",{\"field\":\""u8);
            Buffer.Append(Escaped(failure.Field));
            Buffer.Append("\",\"offset\":"u8);
            Buffer.Append(failure.Offset);
            Buffer.Append(",\"hex\":\""u8);
            Buffer.Append(failure.Hex);
            Buffer.Append("\",\"reason\":\""u8);
            Buffer.Append(Escaped(failure.Reason));
            Buffer.Append("\"}"u8);
        }

        Buffer.Append((byte)']');
    }

    /// <summary>Writes <c>$raw</c>, the bytes of the record.</summary>
    public void Raw(ReadOnlySpan<byte> record)
    {
        Buffer.Append(",\"$raw\":\""u8);
        Buffer.AppendHex(record);
        Buffer.Append((byte)'"');
    }

    /// <summary>Turns values with commas before them, written from a place on, into an object.</summary>
    public void Close(int from)
    {
        // An object without members has no comma that could become its brace.
        if (Buffer.Length == from)
        {
            Buffer.Append((byte)'{');
        }

        Buffer.Replace(from, (byte)'{');
        Buffer.Append((byte)'}');
    }

    protected override void Null() => Buffer.Append("null"u8);

    protected override bool IsQuoted(ReadOnlySpan<byte> text, bool national) => true;

    private void Member(PlanMember member, RecordPlan plan, ReadOnlySpan<byte> record, int start)
    {
        Buffer.Append(member.Key);
        Value(member, 0, plan, record, plan.Shape.Place(member, start));
    }

    /// <summary>Writes a value, as an array while it is within tables.</summary>
    private void Value(PlanMember member, int depth, RecordPlan plan, ReadOnlySpan<byte> record, int place)
    {
        if (depth == member.Tables.Length)
        {
            Occurrence(member, plan, record, place);
            return;
        }

        int table = member.Tables[depth];
        int count = plan.Shape.Counts[table];
        if (count == RecordShape.Unknown)
        {
            Uncounted(member, record, place, plan, table);
            return;
        }

        Buffer.Append((byte)'[');
        Path.Enter();
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                Buffer.Append((byte)',');
            }

            Path.Occurrence(i);
            Value(member, depth + 1, plan, record, plan.Shape.Occurrence(place, table, i));
        }

        Path.Leave();
        Buffer.Append((byte)']');
    }

    private void Occurrence(PlanMember member, RecordPlan plan, ReadOnlySpan<byte> record, int place)
    {
        if (member.Kind != PlanKind.Group)
        {
            Field(member, record, place);
            return;
        }

        int from = Buffer.Length;
        foreach (PlanMember child in member.Members)
        {
            Member(child, plan, record, place);
        }

        Close(from);
    }

    private static string Escaped(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}

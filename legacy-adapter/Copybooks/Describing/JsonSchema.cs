using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Describing;

/// <summary>
/// The JSON Schema (draft 2020-12) of a copybook's records, as <see cref="RecordJson"/> writes them: what each number,
/// text and table can be at most. Every field can be null, as one that does not decode is.
/// </summary>
public static class JsonSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes the schema in UTF-8.</summary>
    public static void Write(Copybook copybook, IBufferWriter<byte> output)
    {
        RecordPlan[] plans = RecordPlan.Compile(copybook);
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Draft);
            json.WriteString("title", Path.GetFileName(copybook.Name));
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (RecordPlan plan in plans)
            {
                WriteMembers(json, plan.Top, plan);
            }

            WriteErrors(json);
            WriteHex(json, "$raw");
            json.WriteEndObject();

            // Several level 01 describe one record, of which only those are shown that fit: none of them is required.
            WriteRequired(json, plans.Length == 1 ? plans[0].Top : []);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteMembers(Utf8JsonWriter json, IEnumerable<PlanMember> members, RecordPlan plan)
    {
        foreach (PlanMember member in members)
        {
            json.WriteStartObject(member.Name);
            WriteTable(json, member, plan, 0);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes the tables of a member from one on, the outermost first, and what is in them.</summary>
    private static void WriteTable(Utf8JsonWriter json, PlanMember member, RecordPlan plan, int table)
    {
        if (table == member.Tables.Length)
        {
            WriteValue(json, member, plan);
            return;
        }

        Occurs occurs = plan.Sizes[member.Tables[table]].Item.Occurs!;
        WriteType(json, "array");
        json.WriteNumber("minItems", occurs.DependingOn is null ? occurs.Max : occurs.Min);
        json.WriteNumber("maxItems", occurs.Max);
        json.WriteStartObject("items");
        WriteTable(json, member, plan, table + 1);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, PlanMember member, RecordPlan plan)
    {
        DataItem item = member.Item;
        switch (member.Kind)
        {
            case PlanKind.Group:
                json.WriteString("type", "object");
                json.WriteStartObject("properties");
                WriteMembers(json, member.Members, plan);
                json.WriteEndObject();
                WriteRequired(json, member.Members);
                return;
            case PlanKind.Number:
                WriteNumber(json, item);
                break;
            default:
                WriteType(json, "string");
                json.WriteNumber("maxLength", item.Picture!.Length);
                break;
        }

        json.WriteString("description", $"{item.Picture?.Text} {LayoutTerms.UsageOf(item)}".Trim());
    }

    private static void WriteNumber(Utf8JsonWriter json, DataItem item)
    {
        // An integer of JSON Schema may be written 1.0, but no validator lets 1.5 pass for it: right for whole numbers and for those with P.
        WriteType(json, item.IsNumeric && item.Scale <= 0 ? "integer" : "number");
        if (item.IsNumeric)
        {
            NumberRange range = NumberRange.Of(item);
            json.WritePropertyName("minimum");
            json.WriteRawValue(range.Min);
            json.WritePropertyName("maximum");
            json.WriteRawValue(range.Max);
            if (item.Scale != 0)
            {
                json.WritePropertyName("multipleOf");
                json.WriteRawValue(range.Step);
            }
        }
    }

    private static void WriteErrors(Utf8JsonWriter json)
    {
        json.WriteStartObject("$errors");
        json.WriteString("type", "array");

        // An empty list of errors is never written: the member is missing then.
        json.WriteNumber("minItems", 1);
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("field");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteStartObject("offset");
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", 0);
        json.WriteEndObject();
        WriteHex(json, "hex");
        json.WriteStartObject("reason");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteNames(json, ["field", "offset", "hex", "reason"]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHex(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteString("pattern", "^([0-9A-F]{2})*$");
        json.WriteEndObject();
    }

    /// <summary>A type that can be null.</summary>
    private static void WriteType(Utf8JsonWriter json, string type)
    {
        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private static void WriteRequired(Utf8JsonWriter json, IEnumerable<PlanMember> members) => WriteNames(json, members.Select(member => member.Name));

    private static void WriteNames(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("required");
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();

        // A misspelt name must fail here already, as it does when the record is read.
        json.WriteBoolean("additionalProperties", false);
    }
}

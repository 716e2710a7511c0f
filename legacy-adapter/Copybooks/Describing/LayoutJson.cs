using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Describing;

/// <summary>
/// The layout of a copybook as a JSON array with an object for every data item, in the copybook's order:
/// <c>level</c>, <c>name</c>, <c>path</c>, <c>offset</c>, <c>length</c>, <c>picture</c>, <c>usage</c>, <c>occurs</c>, <c>redefines</c>.
/// </summary>
/// <remarks>
/// Offsets count bytes from 0 at the start of the item's own record, with every table before it at its greatest size, and
/// are those of the first occurrence; <c>length</c> is that of all occurrences. <c>picture</c> and <c>usage</c> are null
/// for groups. <c>occurs</c> is null, a number, or an object with <c>min</c>, <c>max</c> and <c>dependingOn</c>.
/// </remarks>
public static class LayoutJson
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the array in UTF-8, a line an item.</summary>
    public static void Write(Copybook copybook, IBufferWriter<byte> output)
    {
        ReadOnlySpan<byte> separator = "[\n  "u8;
        foreach (RecordLayout record in copybook.Layouts)
        {
            foreach (DataItem item in LayoutTerms.ItemsOf(record))
            {
                output.Write(separator);
                Write(record, item, output);
                separator = ",\n  "u8;
            }
        }

        output.Write("\n]\n"u8);
    }

    private static void Write(RecordLayout record, DataItem item, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Json);
        json.WriteStartObject();
        json.WriteNumber("level", item.Level);
        json.WriteString("name", item.Name);
        json.WriteString("path", LayoutTerms.PathOf(record, item));
        json.WriteNumber("offset", item.Offset);
        json.WriteNumber("length", item.Length);
        json.WriteString("picture", item.Picture?.Text);
        json.WriteString("usage", LayoutTerms.UsageOf(item));
        WriteOccurs(json, item.Occurs);
        json.WriteString("redefines", item.RedefinesName);
        json.WriteEndObject();
    }

    private static void WriteOccurs(Utf8JsonWriter json, Occurs? occurs)
    {
        switch (occurs)
        {
            case null:
                json.WriteNull("occurs");
                break;
            case { DependingOn: { } counter }:
                json.WriteStartObject("occurs");
                json.WriteNumber("min", occurs.Min);
                json.WriteNumber("max", occurs.Max);
                json.WriteString("dependingOn", counter.Name);
                json.WriteEndObject();
                break;
            default:
                json.WriteNumber("occurs", occurs.Max);
                break;
        }
    }
}

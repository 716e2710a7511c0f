using System.Text.Encodings.Web;
using System.Text.Json;

namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>The form of all JSON that a run writes: camelCase, indented, accents as they are, LF.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static void Write(Stream output, object document)
    {
        JsonSerializer.Serialize(output, document, Options);
        output.WriteByte((byte)'\n');
    }
}

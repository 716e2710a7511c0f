using System.Text.Encodings.Web;
using System.Text.Json;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>Machine-readable output: one JSON document, camelCase, accents as they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Writes a value and a line end.</summary>
    public static void Write<T>(TextWriter writer, T value) => writer.WriteLine(JsonSerializer.Serialize(value, Options));
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>A preset in JSON: its name.</summary>
internal sealed class FramingPresetConverter : JsonConverter<FramingPreset>
{
    public override FramingPreset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return FramingPresets.TryParse(name, out FramingPreset preset)
            ? preset
            : throw new JsonException($"preset is '{name}', expected one of {string.Join(", ", FramingPresets.Names)}");
    }

    public override void Write(Utf8JsonWriter writer, FramingPreset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(FramingPresets.NameOf(value));
}

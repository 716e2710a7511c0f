using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>A byte in JSON: two hexadecimal digits.</summary>
internal sealed class NewlineConverter : JsonConverter<byte>
{
    public override byte Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? digits = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return digits is { Length: 2 } && byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value)
            ? value
            : throw new JsonException($"newline is '{digits}', expected two hexadecimal digits such as \"15\"");
    }

    public override void Write(Utf8JsonWriter writer, byte value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("X2"));
}

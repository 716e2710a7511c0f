using System.Text.Json;
using System.Text.Json.Serialization;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>An enumeration in JSON: its names in lower case, no numbers.</summary>
internal sealed class LowerCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

using System.Text.Json.Serialization;

namespace BS2000Bridge.Datasets.Files;

/// <summary>The types of the records of a dataset, by the names that its copybook gives to records and fields.</summary>
public sealed record ManifestRecordTypes
{
    /// <summary>The field whose value tells the type of a record; null when nothing does.</summary>
    public string? Field { get; init; }

    /// <summary>The record (level 01) for each value of <see cref="Field"/>.</summary>
    public IReadOnlyDictionary<string, string>? Types { get; init; }

    /// <summary>The record that comes first, once; null when none does.</summary>
    public string? Header { get; init; }

    /// <summary>The record that comes last, once; null when none does.</summary>
    public string? Trailer { get; init; }

    /// <summary>The field of the trailer that counts the records between header and trailer; null when none does.</summary>
    public string? Count { get; init; }

    /// <summary>The fields of the trailer that are totals, each with the field of the records that it adds up.</summary>
    public IReadOnlyDictionary<string, string>? Totals { get; init; }

    /// <summary>What is wrong; null when they are in order.</summary>
    [JsonIgnore]
    public string? Problem =>
        Field is not null != Types is { Count: > 0 } ? "field and types belong together, expected both or none"
        : HasEmpty(Field, Header, Trailer, Count) || HasEmpty(Types) || HasEmpty(Totals) ? "a name is empty"
        : Trailer is null && (Count is not null || Totals is { Count: > 0 }) ? "count and totals are fields of the trailer, expected trailer"
        : Field is null && Header is null && Trailer is null ? "it is empty, expected field and types, header or trailer"
        : null;

    private static bool HasEmpty(params string?[] names) => names.Any(name => name is not null && string.IsNullOrWhiteSpace(name));

    private static bool HasEmpty(IReadOnlyDictionary<string, string>? names) =>
        names is not null && names.Any(pair => string.IsNullOrEmpty(pair.Key) || string.IsNullOrWhiteSpace(pair.Value));
}

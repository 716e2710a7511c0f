using System.Text.Json.Serialization;

namespace BS2000Bridge.Datasets.Files;

/// <summary>How records follow one another in a dataset (RECFORM).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordFormat>))]
public enum RecordFormat
{
    /// <summary>All of RECSIZE bytes, without a header.</summary>
    F,

    /// <summary>Each led by 4 bytes: its length with these 4 bytes, 2 bytes big-endian, then 2 reserved bytes.</summary>
    V,

    /// <summary>One a block, its length kept outside of the data: not to be read from a copy.</summary>
    U,
}

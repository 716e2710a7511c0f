namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>What the object says of a value.</summary>
internal enum JsonCellKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Null.</summary>
    Null,

    /// <summary>Something that was refused: it is said already.</summary>
    Refused,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,
}

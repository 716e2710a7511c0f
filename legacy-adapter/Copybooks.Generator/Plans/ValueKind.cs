namespace BS2000Bridge.Copybooks.Generator.Plans;

/// <summary>How C# sees an item.</summary>
internal enum ValueKind
{
    /// <summary>A group, a text, an edited or national field: bytes.</summary>
    Text,

    /// <summary>A number of at most 18 digits: <c>long</c>.</summary>
    Long,

    /// <summary>A number of more than 18 digits: <c>Int128</c>.</summary>
    Wide,

    /// <summary>COMP-1 or COMP-2: <c>double</c>.</summary>
    Float,
}

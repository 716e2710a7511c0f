namespace BS2000Bridge.Copybooks.Records;

/// <summary>What a field of the trailer counts or adds up.</summary>
/// <param name="TrailerField">The field of the trailer, a number.</param>
/// <param name="Field">The field whose values it adds up, in all occurrences; null when it counts records.</param>
public sealed record ControlTotal(string TrailerField, string? Field)
{
    /// <summary>
    /// The records that it counts, or whose field it adds up. None by default: all but header and trailer, or all that have the field.
    /// </summary>
    public IReadOnlyList<string> Records { get; init; } = [];
}

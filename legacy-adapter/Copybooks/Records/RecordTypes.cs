namespace BS2000Bridge.Copybooks.Records;

/// <summary>
/// What tells the records of several types in one dataset apart: a field that stands at the same place in all of them (or
/// that only one of them names), and the record that each of its values means.
/// </summary>
/// <param name="Field">The name of the discriminating field, or the last parts of its path.</param>
/// <param name="Types">The record (level 01) of each value; values as they stand in JSON, such as <c>H</c> or <c>10</c>.</param>
public sealed record RecordTypes(string Field, IReadOnlyDictionary<string, string> Types)
{
    /// <summary>The record that stands first in the dataset and only there; null, the default, when the dataset has no header.</summary>
    public string? Header { get; init; }

    /// <summary>The record that stands last in the dataset and only there; null, the default, when the dataset has no trailer.</summary>
    public string? Trailer { get; init; }
}

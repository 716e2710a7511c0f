namespace BS2000Bridge.Seculine.Answers;

/// <summary>A SALMAN file that was written.</summary>
/// <param name="Path">Its place; null when no wage is missing, so that there is no file.</param>
/// <param name="Records">The missing wages.</param>
public sealed record MissingWagesFile(string? Path, long Records);

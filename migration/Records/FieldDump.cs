namespace BS2000Bridge.Records;

/// <summary>One field of a record for people.</summary>
/// <param name="Path">The field's name with its groups and subscripts.</param>
/// <param name="Offset">The offset in the record, in bytes.</param>
/// <param name="Hex">Its bytes, two hexadecimal digits each.</param>
/// <param name="Value">Its value as text; null when it could not be read.</param>
/// <param name="Failure">Why it could not be read; null when it was.</param>
/// <param name="Personal">Whether it names a person or tells the birth date, so that a masked report hides it.</param>
public sealed record FieldDump(string Path, int Offset, string Hex, string? Value, string? Failure, bool Personal);

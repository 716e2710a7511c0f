namespace BS2000Bridge.Values.Records;

/// <summary>One record for people: its bytes beside its fields.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="RecordNumber">The record's number, from 1.</param>
/// <param name="RecordOffset">The offset of the record in the file, in bytes.</param>
/// <param name="Fields">The elementary fields in the order of the copybook.</param>
public sealed record RecordDump(string Dataset, long RecordNumber, long RecordOffset, IReadOnlyList<FieldDump> Fields);

/// <summary>One field of a record for people.</summary>
/// <param name="Path">The field's name with its groups and subscripts.</param>
/// <param name="Offset">The offset in the record, in bytes.</param>
/// <param name="Hex">Its bytes, two hexadecimal digits each.</param>
/// <param name="Value">Its value as text; null when it could not be read.</param>
/// <param name="Failure">Why it could not be read; null when it was.</param>
/// <param name="Personal">Whether it names a person or tells the birth date, so that a masked report hides it.</param>
public sealed record FieldDump(string Path, int Offset, string Hex, string? Value, string? Failure, bool Personal);

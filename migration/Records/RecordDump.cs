namespace BS2000Bridge.Records;

/// <summary>One record for people: its bytes beside its fields.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="RecordNumber">The record's number, from 1.</param>
/// <param name="RecordOffset">The offset of the record in the file, in bytes.</param>
/// <param name="Fields">The elementary fields in the order of the copybook.</param>
public sealed record RecordDump(string Dataset, long RecordNumber, long RecordOffset, IReadOnlyList<FieldDump> Fields);

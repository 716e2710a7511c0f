namespace BS2000Bridge.Records;

/// <summary>A record that could not be taken, with all that is needed to find it and to see why.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="RecordNumber">The record's number in the dataset, from 1.</param>
/// <param name="RecordOffset">The offset of the record in the file, in bytes.</param>
/// <param name="Field">The field that could not be read, or that failed a check; empty for the record as a whole.</param>
/// <param name="FieldOffset">The offset of the field in the record, in bytes.</param>
/// <param name="Hex">The field's bytes, two hexadecimal digits each.</param>
/// <param name="Reason">What is wrong and what was expected.</param>
/// <param name="Key">The key of the declaration that it belongs to, when that could be read.</param>
/// <param name="Personal">Whether the bytes or the reason name a person, so that a masked report must hide them.</param>
public sealed record QuarantinedRecord(
    string Dataset,
    long RecordNumber,
    long RecordOffset,
    string Field,
    int FieldOffset,
    string Hex,
    string Reason,
    DeclarationKey? Key,
    bool Personal);

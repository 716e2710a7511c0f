namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>Why a JSON object cannot be a record: an expected result, not an error of the program.</summary>
/// <param name="Field">The path of the value in the object, with subscripts from 1: <c>A.B(2)</c>; empty for the object as a whole.</param>
/// <param name="Offset">Where the field begins in the record, from 0; null when it is not about a place in the record.</param>
/// <param name="Reason">What is wrong, and what was expected.</param>
public sealed record RecordRejection(string Field, int? Offset, string Reason)
{
    /// <summary>All in one line for people.</summary>
    public override string ToString() =>
        $"{(Field.Length == 0 ? "the object" : Field)}{(Offset is { } offset ? $" at offset {offset}" : string.Empty)}: {Reason}";
}

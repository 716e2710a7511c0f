namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>Why a field does not read.</summary>
/// <param name="Field">The path of the item, with subscripts from 1 where it stands in tables.</param>
/// <param name="Offset">Where it begins in the record, from 0; where it would begin in a full record when that is not known.</param>
/// <param name="Hex">Its bytes in hexadecimal; fewer than its length, or none, when the record ends before.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record FieldFailure(string Field, int Offset, string Hex, string Reason)
{
    /// <summary>All in one line for people.</summary>
    public override string ToString() => $"{Field} at offset {Offset}, X'{Hex}': {Reason}";
}

using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>A field of a record as people look at it.</summary>
/// <param name="Path">The path of the item, with subscripts from 1.</param>
/// <param name="Item">The item; null for bytes that the layout does not describe.</param>
/// <param name="Offset">Where it begins in the record, from 0; in a full record when this one does not tell.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Hex">The bytes that are there, in hexadecimal.</param>
/// <param name="Value">The value as text; null when it does not read.</param>
/// <param name="Failure">Why it does not read; null when it does.</param>
public sealed record FieldDescription(string Path, DataItem? Item, int Offset, int Length, string Hex, string? Value, FieldFailure? Failure);

namespace BS2000Bridge.Seculine.Layouts;

/// <summary>A field of a record.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Name">Its name in French, as declarers know it.</param>
/// <param name="MaxLength">The most characters that it may have.</param>
/// <param name="Source">Where place and length are known from.</param>
/// <param name="Path">The field of the contract's request that carries it, by its name there; empty when none does.</param>
public sealed record FieldLayout(int Number, string Name, int MaxLength, FieldSource Source, string Path);

namespace BS2000Bridge.Datasets.Records;

/// <summary>Where the own bytes of a record stand in a buffer.</summary>
/// <param name="Start">The first of them, from 0.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct RecordPlace(int Start, int Length);

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>What tells one country from another.</summary>
/// <param name="Key">The key of all draws, from the seed.</param>
/// <param name="Employers">How many employers it has.</param>
internal readonly record struct CountryKey(ulong Key, int Employers);

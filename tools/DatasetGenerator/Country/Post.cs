namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>A place at an employer, held by one person at a time.</summary>
/// <param name="Key">The key of its draws.</param>
/// <param name="Employer">The employer.</param>
/// <param name="Slot">Its place within the employer, from 0.</param>
/// <param name="Profile">Its kind.</param>
/// <param name="Country">The country, of whose people its holder is one.</param>
internal readonly record struct Post(ulong Key, Employer Employer, int Slot, JobProfile Profile, CountryKey Country);

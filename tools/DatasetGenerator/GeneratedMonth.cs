namespace BS2000Bridge.DatasetGenerator;

/// <summary>A month that was written.</summary>
/// <param name="Month">The month.</param>
/// <param name="Folder">Its folder, with the four datasets.</param>
/// <param name="Employers">Records of EMPL.</param>
/// <param name="Declarations">Records of DECSAL, and of AFFIL: one affiliation each.</param>
/// <param name="YearToDates">Records of CUMUL.</param>
public sealed record GeneratedMonth(YearMonth Month, string Folder, int Employers, long Declarations, long YearToDates);

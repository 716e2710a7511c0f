namespace BS2000Bridge.DatasetGenerator;

/// <summary>How far the generation of a month is.</summary>
/// <param name="Month">The month.</param>
/// <param name="Employers">Employers written.</param>
/// <param name="TotalEmployers">Employers to write.</param>
/// <param name="Declarations">Wage declarations written.</param>
public readonly record struct GenerationProgress(YearMonth Month, int Employers, int TotalEmployers, long Declarations);

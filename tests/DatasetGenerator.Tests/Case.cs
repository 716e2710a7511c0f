namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>A declaration with what belongs to it.</summary>
internal sealed record Case(EmplRow Employer, AffilRow Affiliation, DecsalRow Wage, CumulRow? Year, int Age);

namespace BS2000Bridge.Values;

/// <summary>The facts of an employer on which the employer's contributions depend.</summary>
/// <param name="MutualityClass">The class of the Mutualité des employeurs, 1 to 4.</param>
/// <param name="AccidentFactorHundredths">The bonus-malus factor of accident insurance in hundredths: 85 for 0.85.</param>
/// <param name="OccupationalHealth">The occupational health service.</param>
public readonly record struct EmployerProfile(
    byte MutualityClass,
    short AccidentFactorHundredths,
    OccupationalHealthService OccupationalHealth);

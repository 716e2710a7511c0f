namespace BS2000Bridge.Values;

/// <summary>A branch of social security for which contributions are levied on wages (art. 28 to 39, 171, 241, 375 CSS).</summary>
public enum Branch : byte
{
    /// <summary>Accident insurance (assurance accident), borne by the employer.</summary>
    Accident,

    /// <summary>Dependency insurance (assurance dépendance), borne by the insured.</summary>
    Dependency,

    /// <summary>Cash benefits of health insurance (prestations en espèces).</summary>
    CashBenefits,

    /// <summary>The employers' mutual insurance (Mutualité des employeurs), borne by the employer.</summary>
    Mutuality,

    /// <summary>Pension insurance (assurance pension).</summary>
    Pension,

    /// <summary>Health care (soins de santé).</summary>
    HealthCare,

    /// <summary>Occupational health (santé au travail), borne by the employer.</summary>
    OccupationalHealth,
}

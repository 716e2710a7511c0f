namespace BS2000Bridge.Affiliation.Employers;

/// <summary>What the contributions of an employer depend on, from a day (YYYYMMDD) on.</summary>
internal sealed record EmployerTermsRow
{
    public long Employer { get; init; }

    public long KnownFrom { get; init; }

    public int InForceFrom { get; init; }

    public short MutualityClass { get; init; }

    /// <summary>In hundredths.</summary>
    public short AccidentFactor { get; init; }

    public Contracts.Common.V1.OccupationalHealthService HealthService { get; init; }
}

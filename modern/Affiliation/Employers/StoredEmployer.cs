using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>A version of an employer as the database keeps it; instants are microseconds since 1970 (UTC).</summary>
internal sealed record StoredEmployer
{
    public long Employer { get; init; }

    public long KnownFrom { get; init; }

    public EmployerKind Kind { get; init; }

    public string RequestId { get; init; } = "";

    /// <summary>The terms in the order of their first days.</summary>
    public IReadOnlyList<StoredTerms> Terms { get; init; } = [];
}

/// <summary>What the contributions of an employer depend on, from a day (YYYYMMDD) on.</summary>
internal sealed record StoredTerms
{
    public long Employer { get; init; }

    public long KnownFrom { get; init; }

    public int InForceFrom { get; init; }

    public short MutualityClass { get; init; }

    /// <summary>In hundredths.</summary>
    public short AccidentFactor { get; init; }

    public Contracts.Common.V1.OccupationalHealthService HealthService { get; init; }
}

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>
/// A version of an affiliation as the database keeps it: what the centre held true from <see cref="KnownFrom"/> until
/// <see cref="KnownUntil"/>. Days are YYYYMMDD, instants microseconds since 1970 (UTC), texts null when empty.
/// </summary>
internal sealed record AffiliationRow
{
    public long Employer { get; init; }

    public long Insured { get; init; }

    public int EntryDay { get; init; }

    public long KnownFrom { get; init; }

    /// <summary>When a later version took its place; <see cref="Instants.Forever"/> for the present one.</summary>
    public long KnownUntil { get; init; } = Instants.Forever;

    public bool IsCancelled { get; init; }

    public int? ExitDay { get; init; }

    /// <summary>Whether the exit was declared as such; otherwise it is the end of the contract, as the entry told it.</summary>
    public bool IsExitDeclared { get; init; }

    public string? ExitReason { get; init; }

    /// <summary>The scheme's two digits as a number; 0 where there is none.</summary>
    public short Scheme { get; init; }

    public Contracts.Affiliation.V1.Occupation Occupation { get; init; }

    public ContractType ContractType { get; init; }

    public short WeeklyHours { get; init; }

    public int? TrialEnd { get; init; }

    public string? OccupationCode { get; init; }

    public string? Activity { get; init; }

    public string? WorkCountry { get; init; }

    public string? WorkPostalCode { get; init; }

    public string? WorkTown { get; init; }

    public string? HomeCountry { get; init; }

    public string? HomePostalCode { get; init; }

    public string? HomeTown { get; init; }

    public int SharesBasisPoints { get; init; }

    /// <summary>The declaration that led to this version.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>What names the affiliation.</summary>
    public AffiliationKey Key => new(EmployerNumber.FromTrusted(Employer), InsuredNumber.FromTrusted(Insured), EntryDay.ToDay());
}

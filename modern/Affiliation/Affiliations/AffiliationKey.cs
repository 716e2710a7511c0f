namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>What names an affiliation: with whom, who, since when.</summary>
/// <param name="Employer">The employer.</param>
/// <param name="Insured">The insured.</param>
/// <param name="EntryDay">The first day. A change of it makes another affiliation, and cancels this one.</param>
internal readonly record struct AffiliationKey(EmployerNumber Employer, InsuredNumber Insured, LocalDate EntryDay)
{
    /// <summary>The key of a name; null when a part of it is wrong.</summary>
    public static AffiliationKey? Of(AffiliationName name) => name is { Employer: { } employer, Insured: { } insured, EntryDay: { } entryDay }
        ? new AffiliationKey(employer, insured, entryDay)
        : null;

    /// <summary>The name of the affiliation.</summary>
    public string ToName() => AffiliationName.Of(Employer, Insured, EntryDay);
}

using System.Collections.Frozen;

namespace BS2000Bridge.Affiliation.Settings;

/// <summary>What the centre decides and no published source settles. Immutable.</summary>
public sealed record AffiliationSettings
{
    /// <summary>
    /// The codes of schemes that exist; 01, 03, 05, 10, 11, 12, 13, 14, 16 unless said otherwise (annex of the centre's CALCUL). Occupations
    /// that DECAFF does not declare, such as self-employed persons, may have none.
    /// </summary>
    public IReadOnlySet<string> SchemeCodes { get; init; } =
        FrozenSet.Create(StringComparer.Ordinal, "01", "03", "05", "10", "11", "12", "13", "14", "16");

    /// <summary>The codes of reasons for an exit (AFFRET 27); null while the list is not known: any is taken then, also none.</summary>
    public IReadOnlySet<string>? ExitReasons { get; init; }

    /// <summary>The types of contract that a scheme does not have (AFFRET 28); none unless said otherwise.</summary>
    public IReadOnlySet<(string SchemeCode, ContractType ContractType)> UnknownContracts { get; init; } = FrozenSet<(string, ContractType)>.Empty;

    /// <summary>
    /// The greatest number of hours a week (AFFRET 9); 72 unless said otherwise, the most that the law knows: of seafarers
    /// (Directive 1999/63/EC, clause 5).
    /// </summary>
    public int MaxWeeklyHours { get; init; } = 72;

    /// <summary>
    /// Whether a declaration may say when it was declared; not unless said otherwise. For a takeover from an earlier system only: what
    /// such a system has not kept (residence, activity, occupation code, hours, workplace) is not asked then.
    /// </summary>
    public bool AcceptDeclaredOn { get; init; }

    /// <summary>How often a follower of changes looks for those of another process; a second unless said otherwise.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What the centre decides about activity abroad.</summary>
    public ActivityAbroadSettings ActivityAbroad { get; init; } = ActivityAbroadSettings.Default;
}

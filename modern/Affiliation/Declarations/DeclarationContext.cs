using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Contracts.Affiliation.V1;
using NodaTime;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>A declaration against what the centre knows when it arrives.</summary>
/// <param name="Case">The declaration.</param>
/// <param name="Present">The affiliation that it names, as far as that counts.</param>
/// <param name="Occupying">Another affiliation that counts, of the same two from the same day on as the entry.</param>
/// <param name="Settings">What the centre decides.</param>
internal readonly record struct DeclarationContext(DeclarationCheck Case, AffiliationRow? Present, AffiliationRow? Occupying, AffiliationSettings Settings)
{
    /// <summary>The last day that was declared as an exit before, and outlives a change of the entry.</summary>
    public int? KeptExit => Case.Kind == DeclarationKind.EntryChange && Present is { IsExitDeclared: true, ExitDay: { } exit } ? exit : null;

    /// <summary>The first day after the declaration.</summary>
    public LocalDate? EntryAfter => Case.Entry is not null ? Case.EntryDay.Day : Case.Named?.EntryDay.ToDay();

    /// <summary>The last day after the declaration.</summary>
    public LocalDate? ExitAfter => KeptExit?.ToDay() ?? Case.LastDay.Day;

    /// <summary>The type of contract after the declaration.</summary>
    public ContractType ContractAfter => Case.Entry is not null ? Case.Said.ContractType : Present?.ContractType ?? ContractType.Unspecified;
}

using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Settings;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>A declaration against what the centre knows when it arrives.</summary>
/// <param name="Check">The declaration.</param>
/// <param name="Present">The affiliation that it names, as far as that counts.</param>
/// <param name="Occupying">Another affiliation that counts, of the same two from the same day on as the entry.</param>
/// <param name="Settings">What the centre decides.</param>
internal readonly record struct DeclarationContext(DeclarationCheck Check, AffiliationRow? Present, AffiliationRow? Occupying, AffiliationSettings Settings)
{
    /// <summary>The last day that was declared as an exit before, and outlives a change of the entry.</summary>
    public LocalDate? KeptExit => Check.Kind == DeclarationKind.EntryChange && Present is { IsExitDeclared: true, ExitDay: { } exit } ? exit.ToDay() : null;

    /// <summary>The first day after the declaration.</summary>
    public LocalDate? EntryAfter => Check.Entry is not null ? Check.EntryDay.Day : Check.Named?.EntryDay;

    /// <summary>The last day after the declaration.</summary>
    public LocalDate? ExitAfter => KeptExit ?? Check.LastDay.Day;

    /// <summary>The type of contract after the declaration.</summary>
    public ContractType ContractAfter => Check.Entry is not null ? Check.Said.ContractType : Present?.ContractType ?? ContractType.Unspecified;
}

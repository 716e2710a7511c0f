using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Salary.Affiliations;

/// <summary>An affiliation as this domain knows it, from the feed of the affiliation domain.</summary>
/// <param name="Employer">The employer.</param>
/// <param name="Insured">The insured.</param>
/// <param name="Entry">The first day.</param>
/// <param name="Exit">The last day; null while it lasts.</param>
/// <param name="Scheme">The scheme's two digits.</param>
/// <param name="Occupation">The kind of occupation.</param>
/// <param name="ContractType">The type of contract.</param>
/// <param name="TrialEnd">The last day of the trial period; null without one.</param>
/// <param name="WeeklyHours">Hours a week.</param>
internal sealed record KnownAffiliation(
    EmployerNumber Employer,
    InsuredNumber Insured,
    LocalDate Entry,
    LocalDate? Exit,
    byte Scheme,
    Values.Occupation Occupation,
    ContractType ContractType,
    LocalDate? TrialEnd,
    int WeeklyHours)
{
    private const byte FirstCivilServantScheme = 10;
    private const byte LastCivilServantScheme = 16;

    /// <summary>Whether it is of a civil servant or one treated alike (schemes 10 to 16).</summary>
    public bool IsCivilServant => Occupation == Values.Occupation.CivilServant || Scheme is >= FirstCivilServantScheme and <= LastCivilServantScheme;

    /// <summary>Whether it has a day in common with an interval, both ends of which are included.</summary>
    public bool Overlaps(LocalDate first, LocalDate last) => Entry <= last && (Exit is not { } exit || exit >= first);
}

using NodaTime;

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>Work in two or more States for an employer in Luxembourg, telework included.</summary>
/// <param name="Residence">The State of residence, ISO 3166-1 alpha-2.</param>
/// <param name="Countries">The States of activity; Luxembourg and the State of residence may be left out.</param>
/// <param name="ResidenceShare">Basis points of the working time in the State of residence.</param>
/// <param name="TeleworkShare">Basis points of the working time that are telework from the State of residence, at most <paramref name="ResidenceShare"/>.</param>
/// <param name="Days">The days applied for.</param>
/// <param name="AppliedOn">The day of the application.</param>
/// <param name="IsEmployee">Whether the insured works as an employee alone.</param>
/// <param name="InsuredFrom">From when on contributions are paid in Luxembourg: a request reaches back no further; null when that is not known.</param>
public sealed record MultistateCase(
    string Residence,
    IReadOnlyList<string> Countries,
    int ResidenceShare,
    int TeleworkShare,
    DaySpan Days,
    LocalDate AppliedOn,
    bool IsEmployee = true,
    LocalDate? InsuredFrom = null);

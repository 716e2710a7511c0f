using NodaTime;

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>A decision on the law that applies.</summary>
/// <param name="Law">Whose.</param>
/// <param name="Country">The State, ISO 3166-1 alpha-2; null while it is not for the centre to say.</param>
/// <param name="FirstDay">The first day that is decided.</param>
/// <param name="LastDay">The last day that is decided; null while no end is known.</param>
/// <param name="Reason">Why.</param>
public sealed record LawDecision(CompetentLaw Law, string? Country, LocalDate FirstDay, LocalDate? LastDay, DecisionReason Reason);

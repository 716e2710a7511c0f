using NodaTime;

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>A posting of somebody insured in Luxembourg to another State.</summary>
/// <param name="Country">The State of posting, ISO 3166-1 alpha-2.</param>
/// <param name="Days">The days applied for; without an end, as long as is allowed.</param>
/// <param name="AppliedOn">The day of the application.</param>
/// <param name="Earlier">Earlier postings by the same employer to the same State.</param>
public sealed record PostingCase(string Country, DaySpan Days, LocalDate AppliedOn, IReadOnlyList<DaySpan> Earlier);

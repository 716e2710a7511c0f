using NodaTime;

namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>When a run began, and how long it took: the only thing in which two runs over the same inputs differ.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="ElapsedMs">How long it took, in milliseconds.</param>
public sealed record RunTimes(Instant StartedAt, long ElapsedMs);

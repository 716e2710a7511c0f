using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>The answer to an application of a file.</summary>
/// <param name="Record">The application.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Rejection">Why it was rejected; null otherwise.</param>
/// <param name="Activity">The application with its decision; null when it was rejected at once.</param>
/// <param name="Repeated">Whether it had been answered before.</param>
public sealed record DemdetAnswer(DemdetRecord Record, ReceiptState State, Rejection? Rejection, Activity? Activity, bool Repeated);

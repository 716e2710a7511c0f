namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>What has become of the applications on hold.</summary>
/// <param name="Decided">So many were decided: their affiliation has come.</param>
/// <param name="Rejected">So many were rejected.</param>
/// <param name="Waiting">So many go on waiting.</param>
internal sealed record HoldReview(int Decided, int Rejected, int Waiting);

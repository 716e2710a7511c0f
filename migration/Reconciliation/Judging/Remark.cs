namespace BS2000Bridge.Reconciliation.Judging;

/// <summary>Something that a run says to its readers, such as why a gate does not pass.</summary>
/// <param name="English">In English, as in summary.json.</param>
/// <param name="French">In French, for people of the centre.</param>
public sealed record Remark(string English, string French);

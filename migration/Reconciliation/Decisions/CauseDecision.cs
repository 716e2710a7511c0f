using NodaTime;

namespace BS2000Bridge.Reconciliation.Decisions;

/// <summary>A decision on a cause: from when until when its differences count as equivalent, and who answers for it.</summary>
/// <param name="Cause">The hypothesis by name, such as <c>rounding.total-then-split</c>.</param>
/// <param name="Right">Which side is right: <c>legacy</c> or <c>modern</c>.</param>
/// <param name="Reference">The legal reference.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ApprovedBy">Who approved it: another person.</param>
/// <param name="From">The first day on which it is in force.</param>
/// <param name="Until">The last day on which it is in force.</param>
public sealed record CauseDecision(
    string Cause,
    string Right,
    string Reference,
    string Reason,
    string ProposedBy,
    string ApprovedBy,
    LocalDate From,
    LocalDate Until)
{
    /// <summary>Whether it is in force on a day, both ends included.</summary>
    public bool InForceOn(LocalDate day) => day >= From && day <= Until;
}

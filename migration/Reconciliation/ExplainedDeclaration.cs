using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation;

/// <summary>One declaration with what separates the two sides.</summary>
/// <param name="Declaration">Both sides, both computations, the records.</param>
/// <param name="Cause">What separates them; null when they are equal.</param>
/// <param name="Quarantined">Its records in quarantine.</param>
public sealed record ExplainedDeclaration(ExampleReport Declaration, CauseKey? Cause, IReadOnlyList<QuarantinedRecord> Quarantined);

using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>Takes an equal declaration, its lines, and which sets change it.</summary>
internal delegate void EqualVisitor(in CaseRecord record, in BS2000Bridge.Values.ContributionLines lines, ulong changed);

namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>A file of the evidence.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Records">Its records; 0 where it has none.</param>
/// <param name="Sha256">The digest of its content.</param>
public sealed record EvidenceFile(string Name, long Records, string Sha256);

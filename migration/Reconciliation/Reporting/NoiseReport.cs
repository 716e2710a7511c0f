namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>What two runs of the legacy batch over the same input have in common.</summary>
/// <param name="Records">Records of the first run.</param>
/// <param name="Differing">Records that are not byte for byte the same in the second.</param>
public sealed record NoiseReport(long Records, long Differing);

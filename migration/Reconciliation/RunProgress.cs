namespace BS2000Bridge.Reconciliation;

/// <summary>How far a run is.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">Declarations done.</param>
/// <param name="Total">Declarations in all; 0 when that is not known.</param>
public sealed record RunProgress(string Step, long Done, long Total);

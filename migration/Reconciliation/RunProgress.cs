using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Explaining;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Records;
using BS2000Bridge.Values;
namespace BS2000Bridge.Reconciliation;

/// <summary>How far a run is.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">Declarations done.</param>
/// <param name="Total">Declarations in all; 0 when that is not known.</param>
public sealed record RunProgress(string Step, long Done, long Total);

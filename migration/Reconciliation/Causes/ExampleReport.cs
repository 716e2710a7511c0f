using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>One declaration of a cause, with everything beside one another.</summary>
/// <param name="Key">The key; masked by the writer of the report, not here.</param>
/// <param name="InputRecord">The number of the declaration's record in its dataset.</param>
/// <param name="Lines">Both sides by branch.</param>
/// <param name="ModernSteps">The modern computation, step by step.</param>
/// <param name="LegacySteps">The computation that yields the legacy's figures, step by step; empty when none does.</param>
/// <param name="Records">The legacy's records with their bytes.</param>
public sealed record ExampleReport(
    DeclarationKey Key,
    long InputRecord,
    IReadOnlyList<LinePair> Lines,
    IReadOnlyList<ComputationStep> ModernSteps,
    IReadOnlyList<ComputationStep> LegacySteps,
    IReadOnlyList<RecordDump> Records);

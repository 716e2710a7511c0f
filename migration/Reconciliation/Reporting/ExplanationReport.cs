namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>How the causes were established.</summary>
/// <param name="RunSets">Sets of hypotheses that hold for the whole run, by name; more than one when nothing separates them.</param>
/// <param name="ScopedSets">Sets that hold for a part only: the part, the set.</param>
/// <param name="LargerSets">Larger sets that would reproduce no more, set aside by parsimony.</param>
/// <param name="EqualChecked">Equal declarations that they were held against.</param>
/// <param name="DifferentChecked">Different declarations that they were held against.</param>
public sealed record ExplanationReport(
    IReadOnlyList<string> RunSets,
    IReadOnlyList<KeyValuePair<string, string>> ScopedSets,
    IReadOnlyList<string> LargerSets,
    long EqualChecked,
    long DifferentChecked);

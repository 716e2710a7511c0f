namespace BS2000Bridge.Reconciliation.Judging;

/// <summary>Verdicts as machine-readable files name them.</summary>
public static class VerdictNames
{
    /// <summary>The name, such as <c>equivalent</c>.</summary>
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.Equal => "equal",
        Verdict.Equivalent => "equivalent",
        _ => "different",
    };
}

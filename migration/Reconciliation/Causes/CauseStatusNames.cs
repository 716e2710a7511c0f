namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>How far a difference is explained, as machine-readable files name it.</summary>
public static class CauseStatusNames
{
    /// <summary>The name, such as <c>ambiguous</c>.</summary>
    public static string Name(this CauseStatus status) => status switch
    {
        CauseStatus.Explained => "explained",
        CauseStatus.Ambiguous => "ambiguous",
        _ => "unexplained",
    };
}

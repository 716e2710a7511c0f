namespace BS2000Bridge.Reconciliation.Judging;

/// <summary>The verdict of a run.</summary>
public enum Verdict
{
    /// <summary>Both sides are the same to the cent, and every record was compared.</summary>
    Equal,

    /// <summary>They differ only as decisions in force allow.</summary>
    Equivalent,

    /// <summary>They differ, or some record has no counterpart, stands twice, or is in quarantine.</summary>
    Different,
}

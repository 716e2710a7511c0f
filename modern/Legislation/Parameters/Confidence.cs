namespace BS2000Bridge.Legislation.Parameters;

/// <summary>
/// How well a value is founded, from the best to the worst. Every value may be computed with; all but
/// <see cref="High"/> still need the centre's word and are named as such in the account of a computation.
/// </summary>
public enum Confidence : byte
{
    /// <summary>Published by the law, the centre or several independent sources.</summary>
    High,

    /// <summary>A single source, or a date that no source settles.</summary>
    Medium,

    /// <summary>A source that is not to be relied upon alone.</summary>
    Low,

    /// <summary>No source: taken over from the nearest year, as a decision.</summary>
    Assumed,

    /// <summary>Sources contradict one another; the value is the one chosen.</summary>
    Conflict,
}

namespace BS2000Bridge.Legislation.Hypotheses;

/// <summary>Questions to a set of habits.</summary>
public static class HypothesisSet
{
    /// <summary>Whether a set includes a habit. (Unlike <see cref="Enum.HasFlag"/> it never boxes, optimized or not.)</summary>
    public static bool Includes(this Hypothesis set, Hypothesis habit) => (set & habit) != Hypothesis.None;
}

namespace BS2000Bridge.Legislation.Variations;

/// <summary>Questions to a set of habits.</summary>
public static class VariationSet
{
    /// <summary>Whether a set includes a habit. (Unlike <see cref="Enum.HasFlag"/> it never boxes, optimized or not.)</summary>
    public static bool Includes(this Variation set, Variation habit) => (set & habit) != Variation.None;
}

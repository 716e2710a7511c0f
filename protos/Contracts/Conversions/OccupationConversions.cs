using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Occupations to their names on the wire. There 0 is "not said", so each is one more than here.</summary>
public static class OccupationConversions
{
    /// <summary>The occupation on the wire.</summary>
    public static Contracts.Affiliation.V1.Occupation ToMessage(this Occupation occupation) => (Contracts.Affiliation.V1.Occupation)(occupation + 1);
}

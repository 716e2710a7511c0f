namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>Who falls under the special rules of art. 11 of Regulation (EC) 883/2004.</summary>
public enum SpecialStatus : byte
{
    /// <summary>A civil servant (art. 11(3)(b)).</summary>
    CivilServant,

    /// <summary>A seafarer (art. 11(4)).</summary>
    Seafarer,

    /// <summary>A member of a flight crew or cabin crew (art. 11(5)).</summary>
    FlightCrew,
}

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>Whose law applies to somebody who works in more than one State.</summary>
public enum CompetentLaw : byte
{
    /// <summary>Luxembourg's.</summary>
    Luxembourg,

    /// <summary>That of the State of residence, by the thresholds.</summary>
    StateOfResidence,

    /// <summary>The State of residence decides; it is not for the centre to say.</summary>
    ResidenceDecides,

    /// <summary>That of another State: of the flag, of the home base, of the vessel's operator, or of the place of work.</summary>
    OtherState,

    /// <summary>Not decided: it is for the board of the centre.</summary>
    Undecided,
}

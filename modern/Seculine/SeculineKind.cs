namespace BS2000Bridge.Seculine;

/// <summary>The files of records that a member sends.</summary>
public enum SeculineKind
{
    /// <summary>Entries, exits and their changes.</summary>
    Decaff,

    /// <summary>Wages.</summary>
    Decsal,

    /// <summary>Periods of incapacity for work.</summary>
    Decmal,
}

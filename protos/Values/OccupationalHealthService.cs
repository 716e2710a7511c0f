namespace BS2000Bridge.Values;

/// <summary>The occupational health service that an employer belongs to.</summary>
public enum OccupationalHealthService : byte
{
    /// <summary>None for which the centre levies a contribution.</summary>
    None,

    /// <summary>Service de santé au travail multisectoriel.</summary>
    Stm,

    /// <summary>Service de santé au travail de l'industrie.</summary>
    Sti,
}

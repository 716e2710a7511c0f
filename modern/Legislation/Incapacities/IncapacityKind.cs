namespace BS2000Bridge.Legislation.Incapacities;

/// <summary>The kind of an incapacity for work, by the codes of SECUline DECMAL (field 5).</summary>
public enum IncapacityKind : byte
{
    /// <summary>Sickness or accident (1).</summary>
    Sickness = 1,

    /// <summary>Leave for family reasons, congé pour raisons familiales (2).</summary>
    FamilyLeave = 2,

    /// <summary>Maternity leave (3).</summary>
    MaternityLeave = 3,

    /// <summary>Leave for the reception of an adopted child, congé d'accueil (4).</summary>
    AdoptionLeave = 4,

    /// <summary>Leave to accompany a dying relative, congé d'accompagnement (5).</summary>
    AccompanimentLeave = 5,
}

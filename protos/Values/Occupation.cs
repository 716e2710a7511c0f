namespace BS2000Bridge.Values;

/// <summary>The kind of an occupation, as far as contributions depend on it; up to <see cref="CivilServant"/> of those who live of a wage.</summary>
public enum Occupation : byte
{
    /// <summary>An ordinary employee (occupation normale), full-time or part-time.</summary>
    Employee,

    /// <summary>A temporary worker (intérimaire).</summary>
    Temporary,

    /// <summary>An occasional worker (occupation occasionnelle).</summary>
    Occasional,

    /// <summary>An apprentice: the allowance is the base, without a minimum.</summary>
    Apprentice,

    /// <summary>A pupil or student in the holidays (job d'étudiant): accident insurance only.</summary>
    HolidayStudent,

    /// <summary>An employee of a private household under the simplified procedure: pay is declared net.</summary>
    Household,

    /// <summary>A civil servant or one treated alike (regimes 10 to 16): some branches only.</summary>
    CivilServant,

    /// <summary>A self-employed person (travailleur indépendant).</summary>
    SelfEmployed,

    /// <summary>The spouse or partner who assists a self-employed person (conjoint aidant).</summary>
    AssistingSpouse,

    /// <summary>A farmer.</summary>
    Farmer,

    /// <summary>A person in receipt of a pension.</summary>
    Pensioner,

    /// <summary>A student of 18 years or more, insured as such.</summary>
    Student,

    /// <summary>A person insured by choice (assurance continuée, complémentaire, facultative).</summary>
    Voluntary,

    /// <summary>A person in receipt of the social inclusion income (REVIS).</summary>
    Revis,
}

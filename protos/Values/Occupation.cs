namespace BS2000Bridge.Values;

/// <summary>The kind of an employee's occupation, as far as contributions depend on it.</summary>
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
}

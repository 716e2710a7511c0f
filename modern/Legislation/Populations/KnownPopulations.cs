namespace BS2000Bridge.Legislation.Populations;

/// <summary>The populations of the law, each with its name.</summary>
public static class KnownPopulations
{
    /// <summary>Employees of the private sector (art. 1 al. 1 no 1 CSS).</summary>
    public static Population Employees { get; } = new("employees", "salariés", "employees");

    /// <summary>Temporary workers (art. 1 al. 1 no 1 CSS).</summary>
    public static Population TemporaryWorkers { get; } = new("temporary-workers", "intérimaires", "temporary workers");

    /// <summary>Occasional workers (art. 4 al. 1, 179 al. 1 CSS).</summary>
    public static Population OccasionalWorkers { get; } = new("occasional-workers", "occupations occasionnelles", "occasional workers");

    /// <summary>Apprentices (art. 1 al. 1 no 2 CSS).</summary>
    public static Population Apprentices { get; } = new("apprentices", "apprentis", "apprentices");

    /// <summary>Pupils and students in the holidays (art. 4 al. 3, 179 al. 3 CSS).</summary>
    public static Population HolidayStudents { get; } = new("holiday-students", "élèves et étudiants en vacances", "holiday students");

    /// <summary>Employees of private households (art. 426 al. 2 CSS).</summary>
    public static Population PrivateHouseholds { get; } = new("private-households", "salariés des ménages privés", "employees of private households");

    /// <summary>Civil servants of the State (scheme 10).</summary>
    public static Population StateServants { get; } = new("scheme-10", "fonctionnaires publics", "civil servants of the State");

    /// <summary>Civil servants of the communes (scheme 11).</summary>
    public static Population CommunalServants { get; } = new("scheme-11", "fonctionnaires communaux", "civil servants of the communes");

    /// <summary>Statutory railway agents (scheme 12).</summary>
    public static Population RailwayAgents { get; } = new("scheme-12", "agents CFL", "railway agents");

    /// <summary>Employees of the State (scheme 13).</summary>
    public static Population StateEmployees { get; } = new("scheme-13", "employés de l’État", "employees of the State");

    /// <summary>Employees of the communes (scheme 14).</summary>
    public static Population CommunalEmployees { get; } = new("scheme-14", "employés communaux", "employees of the communes");

    /// <summary>Railway employees under a contract (scheme 16).</summary>
    public static Population RailwayEmployees { get; } = new("scheme-16", "salariés CFL", "railway employees");

    /// <summary>The self-employed (art. 1 al. 1 no 4 CSS).</summary>
    public static Population SelfEmployed { get; } = new("self-employed", "travailleurs indépendants", "self-employed");

    /// <summary>Spouses who assist a self-employed person (art. 1 al. 1 no 5 CSS).</summary>
    public static Population AssistingSpouses { get; } = new("assisting-spouses", "conjoints aidants", "assisting spouses");

    /// <summary>Farmers (art. 1 al. 1 no 4, 36 CSS).</summary>
    public static Population Farmers { get; } = new("farmers", "exploitants agricoles", "farmers");

    /// <summary>Those in receipt of a pension (art. 1 al. 1 no 8 CSS).</summary>
    public static Population Pensioners { get; } = new("pensioners", "bénéficiaires de pension", "pensioners");

    /// <summary>Students of 18 and more who are insured as such (art. 1 al. 1 no 14 CSS).</summary>
    public static Population Students { get; } = new("students", "étudiants majeurs", "students of 18 and more");

    /// <summary>Those insured by choice (art. 2, 173, 174 CSS).</summary>
    public static Population VoluntarilyInsured { get; } = new("voluntarily-insured", "assurés volontaires", "insured by choice");

    /// <summary>Those in receipt of the social inclusion income (art. 1 al. 1 no 11 CSS).</summary>
    public static Population Revis { get; } = new("revis", "bénéficiaires du REVIS", "in receipt of the social inclusion income");
}

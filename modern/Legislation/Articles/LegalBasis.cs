namespace BS2000Bridge.Legislation.Articles;

/// <summary>
/// The articles behind the rules: Code de la sécurité sociale (CSS) as consolidated in bill 7751, Code du travail,
/// règlements grand-ducaux (RGD).
/// </summary>
internal static class LegalBasis
{
    /// <summary>The minimum wage at index 100.</summary>
    public const string MinimumWage = "Code du travail art. L.222-9";

    /// <summary>Its adaptation to the index of wages.</summary>
    public const string Index = "Code du travail art. L.222-3, L.223-1";

    /// <summary>Which element of pay belongs to which branch.</summary>
    public const string Elements = "CSS art. 33 to 37, 241";

    /// <summary>The minimum base, graded by age.</summary>
    public const string Minimum = "CSS art. 39 al. 1, 156 al. 1, 241 al. 2; Code du travail art. L.222-5";

    /// <summary>The minimum base of part-time work: hours over 173.</summary>
    public const string PartTime = "CSS art. 39 al. 3, 156 al. 3, 241 al. 4";

    /// <summary>Apprentices: the base is the allowance.</summary>
    public const string Apprentice = "CSS art. 39 al. 1, 156 al. 2, 241 al. 7";

    /// <summary>Private households: pay is declared net, the centre levies contributions and tax.</summary>
    public const string Household = "CSS art. 426 al. 2, 3";

    /// <summary>Civil servants and those treated alike: their base, and their own pension schemes.</summary>
    public const string PublicSector = "CSS art. 33 al. 4; loi du 3 août 1998, art. 60, 80, 85";

    /// <summary>What bill 7751 makes of the minimum base: of all reductions it names the one by age.</summary>
    public const string GradedByAge = "bill 7751, art. 1 no 12, art. 2 no 13, art. 3 no 11";

    /// <summary>The maximum base: five times the minimum wages of the affiliated months of the year.</summary>
    public const string Ceiling = "CSS art. 39 al. 5, 241 al. 3";

    /// <summary>The base of dependency insurance.</summary>
    public const string Dependency = "CSS art. 375 to 377";

    /// <summary>The abatement of dependency insurance and its proration below 150 hours.</summary>
    public const string Abatement = "CSS art. 377; RGD of 24 July 2015";

    /// <summary>The rates of the employers' mutual insurance.</summary>
    public const string Mutuality = "CSS art. 55, 58; statutes of the Mutualité des employeurs";

    /// <summary>Rounding of each individual contribution to the cent.</summary>
    public const string Rounding = "CSS art. 428 al. 3";
}

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>
/// The articles behind the rules for those who do not live of a wage: Code de la sécurité sociale (CSS) as consolidated in
/// bill 7751, its articles 29, 244, 376 and 377 as on secu.lu, règlements grand-ducaux (RGD).
/// </summary>
internal static class IncomeBasis
{
    /// <summary>The income of the self-employed and of farmers.</summary>
    public const string Income = "CSS art. 33, 35, 36, 241";

    /// <summary>The greatest income of an assisting spouse.</summary>
    public const string AssistingSpouse = "CSS art. 35 al. 3, 242";

    /// <summary>Pensions and replacement incomes.</summary>
    public const string Replacement = "CSS art. 33 al. 1";

    /// <summary>The minimum base.</summary>
    public const string Minimum = "CSS art. 39 al. 1, 156 al. 1, 241 al. 2";

    /// <summary>The minimum base of pensioners.</summary>
    public const string PensionerMinimum = "CSS art. 39 al. 2";

    /// <summary>What the paying body bears of a pension below the minimum base.</summary>
    public const string PensionerShortfall = "CSS art. 32, 39 al. 4";

    /// <summary>A minimum base of a third of the minimum wage for pension insurance, on request.</summary>
    public const string ReducedMinimum = "CSS art. 241 al. 2, 244 al. 1; RGD of 5 May 1999 art. 4";

    /// <summary>That recipients of the social inclusion income have no minimum base.</summary>
    public const string Revis = "CSS art. 39 al. 1";

    /// <summary>The base of students of 18 and more.</summary>
    public const string Student = "CSS art. 33 al. 5, 39 al. 1";

    /// <summary>The base of those insured voluntarily for health care.</summary>
    public const string VoluntaryHealth = "CSS art. 2 al. 4, 33 al. 2; RGD of 8 December 2011";

    /// <summary>The base of those insured voluntarily for pension.</summary>
    public const string VoluntaryPension = "CSS art. 173, 173bis, 241 al. 1; RGD of 5 May 1999 art. 4";
}

using BS2000Bridge.Legislation.Articles;

namespace BS2000Bridge.Legislation.Hypotheses;

/// <summary>The catalogue of the habits.</summary>
public static class HypothesisCatalog
{
    /// <summary>All habits, in the order of the steps that they vary.</summary>
    public static IReadOnlyList<HypothesisEntry> All { get; } =
    [
        new(Hypothesis.IndexMonthLate, "index.month-late", 1,
            "The minimum wage, and all derived from it, is that of the month before.",
            "Le salaire social minimum et ses dérivés sont ceux du mois précédent.",
            $"{LegalBasis.MinimumWage}; {LegalBasis.Index}"),
        new(Hypothesis.MutualityLastYear, "mutuality.last-year", 1,
            "The rate of the employers' mutual insurance is that of the year before.",
            "Le taux de la Mutualité des employeurs est celui de l'année précédente.",
            LegalBasis.Mutuality),
        new(Hypothesis.DerivedFromRoundedMinimum, "derived.from-rounded-minimum", 2,
            "80 %, 75 %, five times and a quarter of the minimum wage are taken from its rounded amount.",
            "80 %, 75 %, le quintuple et le quart sont calculés sur le salaire social minimum arrondi.",
            $"{LegalBasis.MinimumWage}; {LegalBasis.Ceiling}; {LegalBasis.Dependency}"),
        new(Hypothesis.MinimumNotGraded, "minimum.not-graded", 4,
            "The minimum does not regard the age of those under 18.",
            "Le minimum cotisable n'est pas gradué selon l'âge avant 18 ans.",
            LegalBasis.Minimum),
        new(Hypothesis.Minimum160Hours, "minimum.160-hours", 4,
            "The minimum of part-time work is prorated by 160 hours instead of 173.",
            "Le minimum cotisable du temps partiel est proratisé sur 160 heures au lieu de 173.",
            LegalBasis.PartTime),
        new(Hypothesis.CeilingMonthly, "ceiling.monthly", 5,
            "The ceiling is that of the month by itself instead of the sum over the year.",
            "Le maximum cotisable est appliqué mois par mois au lieu d'être cumulé sur l'année.",
            LegalBasis.Ceiling),
        new(Hypothesis.AbatementNotProrated, "abatement.not-prorated", 6,
            "The abatement of dependency insurance is granted whole below 150 hours too.",
            "L'abattement de l'assurance dépendance est accordé en entier même sous 150 heures.",
            LegalBasis.Abatement),
        new(Hypothesis.RoundingTotalThenSplit, "rounding.total-then-split", 7,
            "For health care, cash benefits and pension the total is rounded, then halved; the insured bears the odd cent.",
            "Pour soins, espèces et pension, le total est arrondi puis partagé ; le cent impair va à l'assuré.",
            LegalBasis.Rounding),
        new(Hypothesis.RoundingTruncate, "rounding.truncate", 7,
            "Contributions are cut to the cent instead of rounded.",
            "Les cotisations sont tronquées au cent au lieu d'être arrondies.",
            LegalBasis.Rounding),
    ];

    /// <summary>Reads one name, such as <c>ceiling.monthly</c>.</summary>
    /// <returns>False when no habit has that name.</returns>
    public static bool TryParse(string? name, out Hypothesis hypothesis)
    {
        HypothesisEntry? entry = All.FirstOrDefault(known => known.Name == name);
        hypothesis = entry?.Hypothesis ?? Hypothesis.None;
        return entry is not null;
    }

    /// <summary>What is known of one habit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none, several at once, or unknown.</exception>
    public static HypothesisEntry Describe(Hypothesis hypothesis) => All.FirstOrDefault(known => known.Hypothesis == hypothesis)
        ?? throw new ArgumentOutOfRangeException(nameof(hypothesis), hypothesis, "Ask for one habit at a time.");

    /// <summary>The habits of a set, in the order of the catalogue.</summary>
    public static IEnumerable<HypothesisEntry> Members(Hypothesis set) => All.Where(known => set.Includes(known.Hypothesis));

    /// <summary>The names of a set in the order of the catalogue, joined by <c>+</c>; empty for the law itself.</summary>
    public static string Name(Hypothesis set) => string.Join('+', Members(set).Select(known => known.Name));
}

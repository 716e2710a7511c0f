namespace BS2000Bridge.Legislation.Hypotheses;

/// <summary>
/// Habits of a legacy computation, as a set: each varies one step of the lawful computation, so any of them compose
/// without an order. The first three choose other parameters, the others another rule.
/// </summary>
[Flags]
public enum Hypothesis
{
    /// <summary>The law.</summary>
    None = 0,

    /// <summary><c>index.month-late</c>: minimum wage and all derived from it of the month before.</summary>
    IndexMonthLate = 1 << 0,

    /// <summary><c>mutuality.last-year</c>: the mutuality rate of the year before.</summary>
    MutualityLastYear = 1 << 1,

    /// <summary><c>derived.from-rounded-minimum</c>: derived amounts from the rounded minimum wage.</summary>
    DerivedFromRoundedMinimum = 1 << 2,

    /// <summary><c>minimum.not-graded</c>: the minimum without regard to age.</summary>
    MinimumNotGraded = 1 << 3,

    /// <summary><c>minimum.160-hours</c>: the minimum prorated by 160 hours instead of 173.</summary>
    Minimum160Hours = 1 << 4,

    /// <summary><c>ceiling.monthly</c>: each month's ceiling by itself instead of the year's.</summary>
    CeilingMonthly = 1 << 5,

    /// <summary><c>abatement.not-prorated</c>: the whole abatement below 150 hours too.</summary>
    AbatementNotProrated = 1 << 6,

    /// <summary><c>rounding.total-then-split</c>: the total rounded, then split between the two shares.</summary>
    RoundingTotalThenSplit = 1 << 7,

    /// <summary><c>rounding.truncate</c>: contributions truncated to the cent.</summary>
    RoundingTruncate = 1 << 8,
}

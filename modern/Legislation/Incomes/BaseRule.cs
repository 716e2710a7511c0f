namespace BS2000Bridge.Legislation.Incomes;

/// <summary>How the contribution base of a branch comes from an income.</summary>
internal enum BaseRule : byte
{
    /// <summary>The income, not below the minimum, and not above the ceilings of the year's affiliated months (art. 39, 241 CSS).</summary>
    WithinYearlyLimits,

    /// <summary>The chosen base, not below the minimum, and not above the month's ceiling (RGD of 5 May 1999 art. 4).</summary>
    WithinMonthlyLimits,

    /// <summary>A base that the law fixes for everybody of the population, whatever the income.</summary>
    Fixed,

    /// <summary>The income without minimum or maximum, less the abatement where one is granted (art. 377 CSS).</summary>
    LessAbatement,
}

namespace BS2000Bridge.Values;

/// <summary>
/// What the earlier months of the year hold of one insured with one employer: the sums that the yearly ceiling is
/// measured by (art. 39, 241). All zero in the first affiliated month of a year.
/// </summary>
public struct YearToDate
{
    /// <summary>The sum of the monthly ceilings of the affiliated months before this one.</summary>
    public Money Ceilings;

    /// <summary>By branch: pay after the minimum, of the months before this one. Dependency's stays zero.</summary>
    public AmountByBranch Pay;

    /// <summary>By branch: bases already charged in the months before this one. Dependency's stays zero.</summary>
    public AmountByBranch Charged;
}

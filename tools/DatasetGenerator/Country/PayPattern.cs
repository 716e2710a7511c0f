namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>What pay a post has beside its base wage.</summary>
internal enum PayPattern
{
    /// <summary>Supplements, overtime, gratifications and unemployment by chance.</summary>
    Usual,

    /// <summary>The base wage only.</summary>
    BaseOnly,

    /// <summary>Base wage of a multiple of 2.50 EUR plus 1.25: 2.80 % of it ends in exactly half a cent.</summary>
    HalfCentOfCare,

    /// <summary>Base wage of a multiple of 4.00 EUR plus 2.00: 0.25 % of it ends in exactly half a cent.</summary>
    HalfCentOfCash,

    /// <summary>Supplements of 55 % of the ceiling in odd months.</summary>
    CommissionOddMonths,

    /// <summary>Supplements of 55 % of the ceiling in even months.</summary>
    CommissionEvenMonths,

    /// <summary>A gratification of 80 % of the ceiling in odd months.</summary>
    BonusOddMonths,

    /// <summary>A gratification of 80 % of the ceiling in even months.</summary>
    BonusEvenMonths,

    /// <summary>All five elements of pay in every month.</summary>
    AllElements,
}

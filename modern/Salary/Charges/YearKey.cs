namespace BS2000Bridge.Salary.Charges;

/// <summary>A calendar year of one insured with one employer or payer: what the yearly ceiling is applied to, and so what is computed at once.</summary>
/// <param name="Insured">The insured's number.</param>
/// <param name="Employer">The number of the employer, or of who pays the contributions on an income.</param>
/// <param name="Year">The year.</param>
public readonly record struct YearKey(long Insured, long Employer, int Year);

/// <summary>What a charge rests on.</summary>
public enum ChargeBasis
{
    /// <summary>A wage declaration.</summary>
    Wage = 1,

    /// <summary>An income.</summary>
    Income = 2,
}

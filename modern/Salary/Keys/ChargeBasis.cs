namespace BS2000Bridge.Salary.Keys;

/// <summary>What a charge rests on. The numbers are kept.</summary>
internal enum ChargeBasis
{
    /// <summary>A wage declaration.</summary>
    Wage = 1,

    /// <summary>An income.</summary>
    Income = 2,
}

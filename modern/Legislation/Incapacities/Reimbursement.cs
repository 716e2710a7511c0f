using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incapacities;

/// <summary>What the Mutualité des employeurs gives back to an employer for one period of incapacity.</summary>
/// <param name="Pay">Of the pay.</param>
/// <param name="CashBenefits">Of the employer's share of cash benefits.</param>
/// <param name="HealthCare">Of the employer's share of health care.</param>
/// <param name="Pension">Of the employer's share of pension insurance.</param>
public readonly record struct Reimbursement(Money Pay, Money CashBenefits, Money HealthCare, Money Pension)
{
    /// <summary>All of it.</summary>
    public Money Total => Pay + CashBenefits + HealthCare + Pension;
}

namespace BS2000Bridge.Values;

/// <summary>The elements of a month's pay as a wage declaration breaks them down (SECUline DECSAL, field in brackets).</summary>
/// <param name="BaseWage">Base wage (5).</param>
/// <param name="Supplements">Supplements and accessories payable monthly in cash (7).</param>
/// <param name="Overtime">Overtime without its surcharges (8).</param>
/// <param name="Benefits">Gratifications and benefits in kind (10).</param>
/// <param name="Unemployment">Pay for weather or short-time unemployment (11).</param>
/// <param name="NonPensionable">Supplement of the public sector that no pension is due on (13).</param>
public readonly record struct Pay(Money BaseWage, Money Supplements, Money Overtime, Money Benefits, Money Unemployment, Money NonPensionable = default)
{
    /// <summary>The pay of two declarations of one month together.</summary>
    public static Pay operator +(Pay left, Pay right) => new(
        left.BaseWage + right.BaseWage,
        left.Supplements + right.Supplements,
        left.Overtime + right.Overtime,
        left.Benefits + right.Benefits,
        left.Unemployment + right.Unemployment,
        left.NonPensionable + right.NonPensionable);
}

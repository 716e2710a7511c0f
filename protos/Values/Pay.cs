namespace BS2000Bridge.Values;

/// <summary>The elements of a month's pay as a wage declaration breaks them down (SECUline DECSAL, field in brackets).</summary>
/// <remarks>They are kept apart because each belongs to the base of other branches: overtime, say, to no pension.</remarks>
/// <param name="BaseWage">Base wage (5).</param>
/// <param name="Supplements">Supplements and accessories payable monthly in cash (7).</param>
/// <param name="Overtime">Overtime without its surcharges (8).</param>
/// <param name="Benefits">Gratifications and benefits in kind (10).</param>
/// <param name="Unemployment">Pay for weather or short-time unemployment (11).</param>
/// <param name="NonPensionable">Supplement of the public sector that no pension is due on (13).</param>
public readonly record struct Pay(Money BaseWage, Money Supplements, Money Overtime, Money Benefits, Money Unemployment, Money NonPensionable = default)
{
    /// <summary>How many places a span has that <see cref="FromFields"/> reads: one for each field number up to 13.</summary>
    public const int FieldPlaces = 14;

    /// <summary>Whether there is nothing beside the base wage, as where a private household declares one net wage (art. 426 al. 2 CSS).</summary>
    public bool IsBaseWageOnly => this with { BaseWage = Money.Zero } == default;

    /// <summary>Takes the amounts of a declaration from where their DECSAL field numbers put them.</summary>
    /// <param name="centsByField">The cents of field n at place n; <see cref="FieldPlaces"/> places, of which the other fields are not read.</param>
    /// <exception cref="IndexOutOfRangeException">There are fewer places.</exception>
    public static Pay FromFields(ReadOnlySpan<long> centsByField) => new(
        new Money(centsByField[5]), new Money(centsByField[7]), new Money(centsByField[8]), new Money(centsByField[10]), new Money(centsByField[11]), new Money(centsByField[13]));

    /// <summary>The sum by element, such as of two declarations of one month.</summary>
    /// <exception cref="OverflowException">A sum is beyond the greatest amount.</exception>
    public static Pay operator +(Pay left, Pay right) => new(
        left.BaseWage + right.BaseWage,
        left.Supplements + right.Supplements,
        left.Overtime + right.Overtime,
        left.Benefits + right.Benefits,
        left.Unemployment + right.Unemployment,
        left.NonPensionable + right.NonPensionable);
}

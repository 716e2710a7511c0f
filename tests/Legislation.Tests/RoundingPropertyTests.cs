using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Art. 428 al. 3 CSS, for any amount: half a cent and more goes up, less goes down.</summary>
public class RoundingPropertyTests
{
    private const int Iterations = 20_000;
    private const long MaxNumerator = 4_000_000_000_000_000_000;

    private static readonly Gen<long> Denominator = Gen.OneOf(Gen.Const(1L), Gen.Const(2L), Gen.Const(160L), Gen.Const(173L), Gen.Const(1_000_000L), Gen.Long[1, 2_000_000]);

    private static readonly Gen<long> Numerator =
        Gen.OneOf(Gen.Const(0L), Gen.Const(MaxNumerator), Gen.Long[0, 1_000], Gen.Long[0, 1_000_000_000_000], Gen.Long[0, MaxNumerator]);

    /// <summary>The rounded amount is never more than half a cent away, and half a cent below it only when it went up.</summary>
    [Fact]
    public void HalfUpToCent_AnyFraction_IsTheNearestCentAndTheUpperOfTwo() =>
        Gen.Select(Numerator, Denominator).Sample(
            (numerator, denominator) =>
            {
                Int128 twiceTooMuch = ((Int128)Rounding.HalfUpToCent(numerator, denominator) * denominator * 2) - ((Int128)numerator * 2);
                return twiceTooMuch > -denominator && twiceTooMuch <= denominator;
            },
            iter: Iterations);

    /// <summary>Exactly half a cent, which a random fraction hardly ever is.</summary>
    [Fact]
    public void HalfUpToCent_ExactlyHalfACent_GoesUp() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[1, 1_000_000]).Sample(
            (whole, half) => Rounding.HalfUpToCent((whole * 2 * half) + half, 2 * half) == whole + 1,
            iter: Iterations);

    [Fact]
    public void TruncateToCent_AnyFraction_IsTheWholeCentsBelow() =>
        Gen.Select(Numerator, Denominator).Sample(
            (numerator, denominator) =>
            {
                Int128 cut = numerator - ((Int128)Rounding.TruncateToCent(numerator, denominator) * denominator);
                return cut >= 0 && cut < denominator;
            },
            iter: Iterations);

    [Fact]
    public void HalfUpToCent_MoreMoney_IsNeverLess() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Long[0, 2_000_000], Denominator).Sample(
            (numerator, more, denominator) => Rounding.HalfUpToCent(numerator, denominator) <= Rounding.HalfUpToCent(numerator + more, denominator),
            iter: Iterations);

    /// <summary>A wage is computed in cents and the minimum wage in euros: both roundings are the same rule.</summary>
    [Fact]
    public void HalfUpToCent_EurosAndCents_AreTheSameRule() =>
        Gen.Long[0, 1_000_000_000_000].Sample(
            millionths => Rounding.HalfUpToCent(millionths / 1_000_000m) == new Money(Rounding.HalfUpToCent(millionths, 10_000)),
            iter: Iterations);

    /// <summary>Parts of a sum are a cent apart at most, the greater ones first, and together they are the sum.</summary>
    [Fact]
    public void EarliestCents_AnySum_IsSplitWithoutLoss() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Int[1, 12]).Sample(
            (cents, parts) =>
            {
                Money[] split = EarliestCents.Split(new Money(cents), parts);
                return split.Length == parts && split.Sum(part => part.Cents) == cents
                    && split[0].Cents - split[^1].Cents is 0 or 1 && split.SequenceEqual(split.OrderDescending());
            },
            iter: Iterations);
}

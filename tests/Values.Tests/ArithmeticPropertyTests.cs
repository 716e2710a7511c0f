using CsCheck;

namespace BS2000Bridge.Values.Tests;

/// <summary>Money, rates and months calculate as cents, millionths and calendar months do, and an overflow is never a wrapped amount.</summary>
public sealed class ArithmeticPropertyTests
{
    private const int Iterations = 5_000;

    private static readonly Gen<long> Cents =
        Gen.OneOf(Gen.Const(0L), Gen.Const(long.MinValue), Gen.Const(long.MaxValue), Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Long);

    private static readonly Gen<YearMonth> Months = Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12]).Select((year, month) => new YearMonth(year, month));

    [Fact]
    public void Money_SumAndDifference_AreExactOrAnError() =>
        Gen.Select(Cents, Cents).Sample(
            (a, b) => Is((Int128)a + b, () => new Money(a) + new Money(b)) && Is((Int128)a - b, () => new Money(a) - new Money(b)),
            iter: Iterations);

    [Fact]
    public void Money_AnyAmount_ComesBackFromEuros() =>
        Cents.Sample(cents => Money.FromEuros(new Money(cents).ToEuros()) == new Money(cents), iter: Iterations);

    [Fact]
    public void Pay_Sum_IsThatOfEachElement() =>
        Gen.Select(Gen.Long[0, 10_000_000].Array[Pay.FieldPlaces], Gen.Long[0, 10_000_000].Array[Pay.FieldPlaces]).Sample(
            (a, b) => Pay.FromFields(a) + Pay.FromFields(b) == Pay.FromFields([.. a.Zip(b, (x, y) => x + y)]),
            iter: Iterations);

    [Fact]
    public void Rate_AnyRate_ComesBackFromPercent() =>
        Gen.Int.Sample(millionths => Rate.FromPercent(new Rate(millionths).ToPercent()) == new Rate(millionths), iter: Iterations);

    [Fact]
    public void YearMonth_LaterAndBack_IsTheSameMonthAndInOrder() =>
        Gen.Select(Gen.Select(Gen.Int[100, 9000], Gen.Int[1, 12]).Select((year, month) => new YearMonth(year, month)), Gen.Int[0, 1_000]).Sample(
            (month, later) => month.PlusMonths(later).PlusMonths(-later) == month && month.PlusMonths(later) >= month && month.PlusMonths(later + 1) > month,
            iter: Iterations);

    [Fact]
    public void YearMonth_AnyMonth_ComesBackFromNumberAndText() =>
        Months.Sample(month => YearMonth.TryFromYyyyMm(month.ToYyyyMm(), out YearMonth read) && read == month && YearMonth.Parse(month.ToString()) == month, iter: Iterations);

    private static bool Is(Int128 exact, Func<Money> computed)
    {
        try
        {
            return computed().Cents == exact;
        }
        catch (OverflowException)
        {
            return exact > long.MaxValue || exact < long.MinValue;
        }
    }
}

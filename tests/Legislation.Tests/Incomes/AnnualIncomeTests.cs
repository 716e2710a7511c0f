using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

public class AnnualIncomeTests
{
    /// <summary>Cents left over go to the first months: 100.00 over 12 is 8.33 each, and 4 cents are left.</summary>
    [Fact]
    public void PerMonth_AmountThatDoesNotDivide_GivesTheCentsToTheFirstMonths() => Assert.Equal(
        [.. Enumerable.Repeat(8.34m, 4), .. Enumerable.Repeat(8.33m, 8)],
        AnnualIncome.PerMonth(Money.FromEuros(100m), 12).Select(month => month.ToEuros()));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(4_800_000)]
    [InlineData(4_800_007)]
    [InlineData(long.MaxValue)]
    public void PerMonth_AnyAmountOverAnyMonths_AddsUpToTheTotal(long cents)
    {
        for (int months = 1; months <= 12; months++)
        {
            IReadOnlyList<Money> split = AnnualIncome.PerMonth(new Money(cents), months);

            Assert.Equal((months, cents), (split.Count, split.Sum(month => month.Cents)));
            Assert.InRange(split[0].Cents - split[^1].Cents, 0, 1);
            Assert.Equal(split.OrderByDescending(month => month), split);
        }
    }

    [Theory]
    [InlineData(-1, 12)]
    [InlineData(100, 0)]
    [InlineData(100, 13)]
    public void PerMonth_LossOrNoMonths_IsRefused(long cents, int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualIncome.PerMonth(new Money(cents), months));
}

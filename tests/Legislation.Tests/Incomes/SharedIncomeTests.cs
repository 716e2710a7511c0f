using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>Art. 35 al. 3, 242 CSS. June 2026: twice the minimum wage is 2 x 2771.32632 = 5542.65.</summary>
public class SharedIncomeTests
{
    private static readonly YearMonth Month = new(2026, 6);

    /// <summary>Income; the principal's; the spouse's.</summary>
    [Theory]
    [InlineData(8000, 4000, 4000)]
    [InlineData(0.01, 0.01, 0)] // the cent left over is the principal's
    [InlineData(11085.30, 5542.65, 5542.65)]
    [InlineData(11085.32, 5542.67, 5542.65)] // 5542.66 each; one cent of the spouse's is above the limit
    [InlineData(20000, 14457.35, 5542.65)]
    public void Divide_PrincipalAndSpouse_TheSurplusIsThePrincipals(double income, double principal, double spouse)
    {
        SharedIncome shared = SharedIncome.Divide(Law.Library, Month, Money.FromEuros((decimal)income), principals: 1, spouses: 1);

        Assert.Equal([(decimal)principal], shared.Principals.Select(part => part.ToEuros()));
        Assert.Equal([(decimal)spouse], shared.Spouses.Select(part => part.ToEuros()));
    }

    /// <summary>30000.02 among two principals and the spouse of the first: 10000.01, 10000.01, 10000.00 of which 4457.35 go back.</summary>
    [Fact]
    public void Divide_TwoPrincipalsOneWithASpouse_TheSurplusIsTheFirsts()
    {
        SharedIncome shared = SharedIncome.Divide(Law.Library, Month, Money.FromEuros(30000.02m), principals: 2, spouses: 1);

        Assert.Equal([14457.36m, 10000.01m], shared.Principals.Select(part => part.ToEuros()));
        Assert.Equal([5542.65m], shared.Spouses.Select(part => part.ToEuros()));
    }

    /// <summary>40000.03 among two couples: 10000.01, 10000.01, 10000.01, 10000.00; each spouse's surplus goes to the own principal.</summary>
    [Fact]
    public void Divide_TwoCouples_EachSurplusIsTheOwnPrincipals()
    {
        SharedIncome shared = SharedIncome.Divide(Law.Library, Month, Money.FromEuros(40000.03m), principals: 2, spouses: 2);

        Assert.Equal([14457.37m, 14457.36m], shared.Principals.Select(part => part.ToEuros()));
        Assert.Equal([5542.65m, 5542.65m], shared.Spouses.Select(part => part.ToEuros()));
    }

    /// <summary>Three cents among two couples: the second spouse has none of them.</summary>
    [Fact]
    public void Divide_FewerCentsThanPeople_TheLastSpouseHasNone()
    {
        SharedIncome shared = SharedIncome.Divide(Law.Library, Month, new Money(3), principals: 2, spouses: 2);

        Assert.Equal([0.01m, 0.01m, 0.01m, 0m], shared.Principals.Concat(shared.Spouses).Select(part => part.ToEuros()));
    }

    /// <summary>Without a spouse there is no limit to know: a month whose minimum wage is not known can be divided.</summary>
    [Fact]
    public void Divide_NoSpouse_NeedsNoMinimumWage() => Assert.Equal(
        [50.01m, 50m],
        SharedIncome.Divide(Law.Library, new YearMonth(2016, 1), Money.FromEuros(100.01m), principals: 2, spouses: 0).Principals.Select(part => part.ToEuros()));

    [Fact]
    public void Divide_AnyIncomeAmongAnyNumber_AddsUpToTheIncome()
    {
        foreach (long cents in new[] { 0L, 1, 7, 554_265, 1_108_531, 4_000_001, 999_999_999 })
        {
            for (int principals = 1; principals <= 4; principals++)
            {
                for (int spouses = 0; spouses <= principals; spouses++)
                {
                    SharedIncome shared = SharedIncome.Divide(Law.Library, Month, new Money(cents), principals, spouses);

                    Assert.Equal((principals, spouses), (shared.Principals.Count, shared.Spouses.Count));
                    Assert.Equal(cents, shared.Principals.Concat(shared.Spouses).Sum(part => part.Cents));
                    Assert.All(shared.Spouses, part => Assert.InRange(part.Cents, 0, 554_265));
                }
            }
        }
    }

    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(100, 0, 0)]
    [InlineData(100, 1, 2)]
    [InlineData(100, 1, -1)]
    public void Divide_WhatCannotBe_IsRefused(long cents, int principals, int spouses) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SharedIncome.Divide(Law.Library, Month, new Money(cents), principals, spouses));
}

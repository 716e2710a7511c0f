namespace BS2000Bridge.Values.Tests;

/// <summary>The elements of pay by their DECSAL field numbers.</summary>
public sealed class PayTests
{
    [Fact]
    public void FromFields_CentsByField_PutsEachWhereTheLayoutSays()
    {
        long[] cents = [0, 1, 2, 3, 4, 500, 6, 700, 800, 9, 1000, 1100, 12, 1300];

        Assert.Equal(new Pay(new Money(500), new Money(700), new Money(800), new Money(1000), new Money(1100), new Money(1300)), Pay.FromFields(cents));
    }

    [Fact]
    public void FromFields_TooFewPlaces_IsAnErrorAndNoPay() =>
        Assert.Throws<IndexOutOfRangeException>(() => Pay.FromFields(new long[Pay.FieldPlaces - 1]));

    [Theory]
    [InlineData(5, true)]
    [InlineData(7, false)]
    [InlineData(8, false)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(13, false)]
    public void IsBaseWageOnly_OneElement_IsTrueOfTheBaseWage(int field, bool expected)
    {
        long[] cents = new long[Pay.FieldPlaces];
        cents[field] = 1;

        Assert.Equal(expected, Pay.FromFields(cents).IsBaseWageOnly);
    }
}

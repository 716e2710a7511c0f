using System.Globalization;

namespace BS2000Bridge.Values;

/// <summary>
/// An amount of money in whole euro cents. Every operation is checked: an overflow is an error, never a wrapped amount.
/// </summary>
/// <param name="Cents">The amount in cents; negative for a claim against the centre.</param>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>Takes an amount in euros that must be a whole number of cents.</summary>
    /// <exception cref="ArgumentException">The amount has a fraction of a cent.</exception>
    public static Money FromEuros(decimal euros)
    {
        decimal cents = euros * 100m;
        if (cents != decimal.Truncate(cents))
        {
            throw new ArgumentException($"{euros} EUR has a fraction of a cent; round it by a named rule first.", nameof(euros));
        }

        return new Money((long)cents);
    }

    /// <summary>The amount in euros, exactly.</summary>
    public decimal ToEuros() => Cents / 100m;

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    /// <summary>The difference.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    /// <summary>Whether the left amount is the smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    /// <summary>Whether the left amount is the greater.</summary>
    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    /// <summary>Whether the left amount is not the greater.</summary>
    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    /// <summary>Whether the left amount is not the smaller.</summary>
    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money a, Money b) => a.Cents <= b.Cents ? a : b;

    /// <summary>The greater of two amounts.</summary>
    public static Money Max(Money a, Money b) => a.Cents >= b.Cents ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>The amount in euros with two decimals and a point, such as <c>1234.56</c>.</summary>
    public override string ToString() => ToEuros().ToString("0.00", CultureInfo.InvariantCulture);
}

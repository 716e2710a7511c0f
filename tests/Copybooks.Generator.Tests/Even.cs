namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>An even number: a type that not every number is.</summary>
internal readonly record struct Even(long Value)
{
    public static bool TryCreate(long number, out Even even)
    {
        even = new Even(number);
        return number % 2 == 0;
    }
}

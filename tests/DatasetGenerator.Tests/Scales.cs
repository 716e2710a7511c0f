using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>Amounts in cents as published for 2023-09, 2025-01 and 2025-05 (social parameters).</summary>
internal static class Scales
{
    public static (Money Minimum, Money MonthlyCeiling) Of(YearMonth month) => (new Money(Minimum(month, 18)), new Money(Ceiling(month)));

    /// <summary>The minimum wage at an age: full from 18, 80 % at 17, 75 % at 15 and 16 (art. L.222-5 Code du travail).</summary>
    public static long Minimum(YearMonth month, int age)
    {
        long[] published = month < new YearMonth(2025, 1) ? [257_093, 205_674, 192_820]
            : month < new YearMonth(2025, 5) ? [263_779, 211_023, 197_834]
            : [270_374, 216_299, 202_780];
        return published[age >= 18 ? 0 : age == 17 ? 1 : 2];
    }

    /// <summary>Five times the minimum wage, from the unrounded.</summary>
    public static long Ceiling(YearMonth month) =>
        month < new YearMonth(2025, 1) ? 1_285_464 : month < new YearMonth(2025, 5) ? 1_318_896 : 1_351_868;

    /// <summary>A quarter of the minimum wage.</summary>
    public static long Abatement(YearMonth month) =>
        month < new YearMonth(2025, 1) ? 64_273 : month < new YearMonth(2025, 5) ? 65_945 : 67_593;
}

using BS2000Bridge.Legislation.Incomes;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>The program's calculators of incomes.</summary>
internal static class IncomeLaw
{
    public static IncomeCalculators Calculators { get; } = new(Law.Library);

    public static IncomeCalculator Of(string month) => Calculators.Of(YearMonth.Parse(month));
}

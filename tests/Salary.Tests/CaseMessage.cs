namespace BS2000Bridge.Salary.Tests;

/// <summary>A case as a caller writes it: a full month of an adult, class 1 of the mutuality, no occupational health.</summary>
internal static class CaseMessage
{
    public static WageCase Of(int year, int month, decimal euros) => new()
    {
        Declaration = new WageDeclaration
        {
            Period = new YearMonth { Year = year, Month = month },
            HoursWorked = 173,
            Pay = new Pay { BaseWage = Euros(euros) },
        },
        MutualityClass = 1,
    };

    public static Money Euros(decimal euros) => new() { Cents = decimal.ToInt64(euros * 100m) };

    public static ComputeContributionsRequest Compute(WageCase wageCase) => new() { Case = wageCase };

    public static ExplainContributionsRequest Explain(WageCase wageCase) => new() { Case = wageCase };
}

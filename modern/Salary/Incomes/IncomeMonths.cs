using BS2000Bridge.Legislation.Incomes;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>The months of an income: what the contributions of each depend on.</summary>
internal static class IncomeMonths
{
    /// <summary>The months with their part of the income, the earliest first: equal parts, cents that are left over in the first months.</summary>
    public static IEnumerable<(YearMonth Month, Money Income)> Of(IncomeRow row)
    {
        IReadOnlyList<Money> parts = AnnualIncome.PerMonth(row.Amount, row.Months);
        return parts.Select((part, i) => (row.First.PlusMonths(i), part));
    }

    /// <summary>The case of a month, without the year before it.</summary>
    public static IncomeCase CaseOf(IncomeRow row, YearMonth month, Money income) => new(month, row.Occupation, income)
    {
        BirthDate = row.Insured.BirthDate,
        SideActivity = row.SideActivity,
        ReducedMinimum = row.ReducedMinimum,
        Voluntary = row.Voluntary,
        MutualityClass = row.MutualityClass,
        AccidentFactorHundredths = row.AccidentFactorHundredths,
    };
}

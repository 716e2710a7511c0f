using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>Whether a case says what its population can say.</summary>
internal static class IncomeCaseCheck
{
    /// <summary>What is wrong with a case of a population; null when nothing is.</summary>
    public static string? ProblemOf(in IncomeCase income, IncomeRule? rule) => rule is null ? NoPopulation(in income)
        : income.Income < Money.Zero ? "The income is negative; a loss counts as no income."
        : income.Voluntary != rule.Voluntary ? $"Only somebody insured by choice chooses an insurance, not {rule.Population}."
        : income.SideActivity && rule.SideDivisor is null ? $"There is no side activity of {rule.Population}."
        : income.ReducedMinimum && rule.ReducedDivisor is null ? $"There is no reduced minimum for {rule.Population}."
        : income.MutualityClass > 4 ? $"The class of the Mutualité des employeurs is 1 to 4, or 0 for none, not {income.MutualityClass}."
        : income.MutualityClass != 0 && !rule.Owes(Branch.Mutuality) ? $"The Mutualité des employeurs is not for {rule.Population}."
        : income.AccidentFactorHundredths < 0 ? "The factor of accident insurance is negative."
        : income.AccidentFactorHundredths != 0 && !rule.Owes(Branch.Accident) ? $"There is no accident insurance of {rule.Population}."
        : null;

    /// <summary>That no population is described.</summary>
    public static string NoPopulation(in IncomeCase income) => income.Occupation == Occupation.Voluntary
        ? "Somebody insured by choice must say for what: health care, or pension continued or optional."
        : $"{income.Occupation} lives of a wage; its contributions are those of a wage declaration.";
}

using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>The computation of May 2025 written a second time, population by population, in plain decimals with its figures written out.</summary>
internal static class IncomeSecondOpinion
{
    private const decimal MinimumWage = 2703.74m, Age17 = 2162.99m, Under17 = 2027.80m, Third = 901.25m, Twice = 5407.47m, Raised = 3514.86m, Ceiling = 13518.68m, Quarter = 675.93m;

    public static ContributionLines Of(Income income)
    {
        ContributionLines lines = default;
        switch (income.Occupation)
        {
            case Occupation.SelfEmployed or Occupation.AssistingSpouse or Occupation.Farmer:
                Independent(income, ref lines);
                break;
            case Occupation.Pensioner:
                Pensioner(income, ref lines);
                break;
            case Occupation.Student:
                Add(ref lines, Branch.HealthCare, Third, 5.60m);
                break;
            case Occupation.Revis:
                decimal allowance = UnderTheYear(income, Branch.HealthCare, income.Amount);
                Add(ref lines, Branch.HealthCare, allowance, 2.80m, 2.80m);
                Add(ref lines, Branch.Dependency, Math.Max(0m, income.Amount - Quarter), 1.40m);
                break;
            default:
                Voluntary(income, ref lines);
                break;
        }

        return lines;
    }

    private static void Independent(Income income, ref ContributionLines lines)
    {
        decimal counted = income.Occupation == Occupation.AssistingSpouse ? Math.Min(Twice, income.Amount) : income.Amount;
        int age = Enumerable.Range(0, 120).Last(years => Law.Day(income.Born).PlusYears(years) <= new NodaTime.LocalDate(2025, 5, 1));
        decimal minimum = income.SideActivity ? Third : age >= 18 ? MinimumWage : age == 17 ? Age17 : Under17;
        decimal Base(Branch branch, decimal least) => UnderTheYear(income, branch, Math.Max(counted, least));
        Add(ref lines, Branch.HealthCare, Base(Branch.HealthCare, minimum), 5.60m);
        Add(ref lines, Branch.CashBenefits, Base(Branch.CashBenefits, minimum), 0.50m);
        Add(ref lines, Branch.Pension, Base(Branch.Pension, income.ReducedMinimum ? Third : minimum), 16m);
        Add(ref lines, Branch.Dependency, Math.Max(0m, counted - Quarter), 1.40m);
        if (income.AccidentFactor > 0m)
        {
            Add(ref lines, Branch.Accident, Base(Branch.Accident, minimum), 0.70m * income.AccidentFactor);
        }

        if (income.MutualityClass > 0)
        {
            Add(ref lines, Branch.Mutuality, Base(Branch.Mutuality, minimum), new[] { 0.07m, 0.99m, 1.48m, 2.64m }[income.MutualityClass - 1]);
        }
    }

    private static void Pensioner(Income income, ref ContributionLines lines)
    {
        decimal due = UnderTheYear(income, Branch.HealthCare, Math.Max(income.Amount, Raised));
        decimal whole = 2m * Cent(due * 0.028m);
        decimal own = Cent(Math.Max(0m, due - Math.Max(0m, Raised - income.Amount)) * 0.028m);
        _ = lines.TryAdd(new ContributionLine(Branch.HealthCare, Money.FromEuros(due), Rate.FromPercent(5.60m), Money.FromEuros(own), Money.FromEuros(whole - own)));
        Add(ref lines, Branch.Dependency, Math.Max(0m, income.Amount - Quarter), 1.40m);
    }

    private static void Voluntary(Income income, ref ContributionLines lines)
    {
        if (income.Voluntary == VoluntaryInsurance.Health)
        {
            Add(ref lines, Branch.HealthCare, MinimumWage, 5.60m);
        }
        else
        {
            Add(ref lines, Branch.Pension, Math.Min(Ceiling, Math.Max(income.Amount, income.ReducedMinimum ? Third : MinimumWage)), 16m);
        }
    }

    private static decimal UnderTheYear(Income income, Branch branch, decimal afterMinimum)
    {
        YearToDate before = income.Before;
        return Math.Max(0m, Math.Min(before.Pay[(int)branch].ToEuros() + afterMinimum, before.Ceilings.ToEuros() + Ceiling) - before.Charged[(int)branch].ToEuros());
    }

    private static void Add(ref ContributionLines lines, Branch branch, decimal due, decimal insured, decimal payer = 0m) => _ = lines.TryAdd(new ContributionLine(
        branch, Money.FromEuros(due), Rate.FromPercent(insured + payer), Money.FromEuros(Cent(due * insured / 100m)), Money.FromEuros(Cent(due * payer / 100m))));

    private static decimal Cent(decimal euros) => Math.Floor((euros * 100m) + 0.5m) / 100m;
}

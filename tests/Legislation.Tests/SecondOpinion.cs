using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>
/// The wage computation of May 2025 written a second time, from the formula table and in plain decimals, with its figures
/// written out: what the calculator must agree with on any input and any set of habits.
/// </summary>
internal static class SecondOpinion
{
    public static ContributionLines Of(Wage wage, Hypothesis habits)
    {
        bool Has(Hypothesis habit) => (habits & habit) == habit;
        decimal exact = Has(Hypothesis.IndexMonthLate) ? 2637.79299m : 2703.73572m;
        decimal minimumWage = Cent(exact);
        decimal origin = Has(Hypothesis.DerivedFromRoundedMinimum) ? minimumWage : exact;
        int age = Enumerable.Range(0, 120).Last(years => Law.Day(wage.Born).PlusYears(years) <= new NodaTime.LocalDate(2025, 5, 1));
        decimal graded = age >= 18 || Has(Hypothesis.MinimumNotGraded) ? minimumWage : Cent(origin * (age == 17 ? 0.80m : 0.75m));
        decimal hours = wage.Hours + wage.InactiveHours, fullMonth = Has(Hypothesis.Minimum160Hours) ? 160m : 173m;
        decimal minimum = wage.Occupation == Occupation.Apprentice ? 0m : Cent(graded * Math.Min(fullMonth, hours) / fullMonth);
        decimal ceiling = Cent(origin * 5m), abatement = Cent(origin / 4m);
        abatement = hours < 150m && !Has(Hypothesis.AbatementNotProrated) ? Cent(abatement * hours / 173m) : abatement;

        ContributionLines lines = default;
        foreach (Branch branch in Branches.All)
        {
            if ((wage.Occupation == Occupation.HolidayStudent && branch != Branch.Accident)
                || (branch == Branch.OccupationalHealth && wage.OccupationalHealth == OccupationalHealthService.None))
            {
                continue;
            }

            decimal pay = wage.Base + wage.Supplements
                + (branch is Branch.HealthCare or Branch.Dependency ? wage.Overtime : 0m)
                + (branch is Branch.CashBenefits or Branch.Mutuality ? 0m : wage.Benefits)
                + (branch is Branch.Accident or Branch.OccupationalHealth ? 0m : wage.Unemployment);
            decimal due = branch == Branch.Dependency ? pay - abatement : UnderCeiling(wage, branch, Math.Max(pay, minimum), ceiling, Has(Hypothesis.CeilingMonthly));
            due = Math.Max(0m, due);
            (decimal insuredRate, decimal employerRate) = Percent(wage, branch, Has(Hypothesis.MutualityLastYear));
            decimal insured = due * insuredRate / 100m, employer = due * employerRate / 100m;
            Func<decimal, decimal> round = Has(Hypothesis.RoundingTruncate) ? Cut : Cent;
            if (Has(Hypothesis.RoundingTotalThenSplit) && branch is Branch.HealthCare or Branch.CashBenefits or Branch.Pension)
            {
                decimal total = round(insured + employer);
                employer = Cut(total / 2m);
                insured = total - employer;
            }

            _ = lines.TryAdd(new ContributionLine(branch, Money.FromEuros(due), Rate.FromPercent(insuredRate + employerRate), Money.FromEuros(round(insured)), Money.FromEuros(round(employer))));
        }

        return lines;
    }

    private static decimal UnderCeiling(Wage wage, Branch branch, decimal pay, decimal ceiling, bool monthly)
    {
        YearToDate before = wage.Before;
        return monthly
            ? Math.Min(pay, ceiling)
            : Math.Min(before.Pay[(int)branch].ToEuros() + pay, before.Ceilings.ToEuros() + ceiling) - before.Charged[(int)branch].ToEuros();
    }

    private static (decimal Insured, decimal Employer) Percent(Wage wage, Branch branch, bool mutualityOf2024) => branch switch
    {
        Branch.HealthCare => (2.80m, 2.80m),
        Branch.CashBenefits => (0.25m, 0.25m),
        Branch.Pension => (8m, 8m),
        Branch.Dependency => (1.40m, 0m),
        Branch.Accident => (0m, 0.70m * wage.AccidentFactor),
        Branch.Mutuality => (0m, (mutualityOf2024 ? new[] { 0.01m, 0.01m, 0.42m, 1.36m } : [0.07m, 0.99m, 1.48m, 2.64m])[wage.MutualityClass - 1]),
        _ => (0m, wage.OccupationalHealth == OccupationalHealthService.Stm ? 0.14m : 0.13m),
    };

    private static decimal Cent(decimal euros) => Math.Floor((euros * 100m) + 0.5m) / 100m;

    private static decimal Cut(decimal euros) => Math.Floor(euros * 100m) / 100m;
}

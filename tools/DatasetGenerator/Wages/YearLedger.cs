using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Wages;

/// <summary>
/// Adds up what the earlier months of a year left: the ceilings, the pay after the minimum and the bases charged
/// (art. 39, 156, 241 CSS). Derived amounts come from the unrounded minimum wage, which is not known here; a fifth of the
/// ceiling is the nearest to it, so the graded minimum is taken from there.
/// </summary>
internal static class YearLedger
{
    /// <summary>The year of a job before a month.</summary>
    /// <param name="job">The job.</param>
    /// <param name="health">The employer's occupational health service.</param>
    /// <param name="year">The months of the year, from January.</param>
    /// <param name="month">The month, 1 to 12, that is not yet in it.</param>
    /// <param name="result">The sums; all zero when there was no earlier month.</param>
    /// <returns>How many months they hold.</returns>
    public static int Before(in Job job, OccupationalHealthService health, ReadOnlySpan<MonthFacts> year, int month, out YearToDate result)
    {
        result = default;
        int thisYear = year[0].Month.Year;
        int first = job.Entry.Year < thisYear ? 1 : job.Entry.Month;
        for (int m = first; m < month; m++)
        {
            ref readonly MonthFacts facts = ref year[m - 1];
            MonthWage wage = Payroll.Of(job, facts, facts.Month.Days);
            result.Ceilings += facts.Ceiling;
            Money minimum = Minimum(job, facts, wage.HoursWorked + wage.HoursInactive);
            for (int i = 0; i < Branches.Count; i++)
            {
                Branch branch = Branches.All[i];
                if (Counts(branch, job.Profile.Occupation, health))
                {
                    result.Pay[i] += Money.Max(PayOf(branch, wage.Pay), minimum);
                    result.Charged[i] = Money.Min(result.Pay[i], result.Ceilings);
                }
            }
        }

        return Math.Max(0, month - first);
    }

    /// <summary>The elements that are pay in a branch with a ceiling (ccss.public.lu, "Rémunération").</summary>
    private static Money PayOf(Branch branch, in Pay pay)
    {
        Money monthly = pay.BaseWage + pay.Supplements;
        return branch switch
        {
            Branch.HealthCare => monthly + pay.Overtime + pay.Benefits + pay.Unemployment,
            Branch.CashBenefits or Branch.Mutuality => monthly + pay.Unemployment,
            Branch.Pension => monthly + pay.Benefits + pay.Unemployment,
            _ => monthly + pay.Benefits,
        };
    }

    private static bool Counts(Branch branch, Occupation occupation, OccupationalHealthService health) =>
        branch.HasCeiling()
        && (occupation != Occupation.HolidayStudent || branch == Branch.Accident)
        && (branch != Branch.OccupationalHealth || health != OccupationalHealthService.None);

    private static Money Minimum(in Job job, in MonthFacts facts, int hours)
    {
        if (job.Profile.Occupation == Occupation.Apprentice)
        {
            return Money.Zero;
        }

        int grade = GradePercent(job.BirthDate, facts.Month.FirstDay);
        long graded = grade == 100 ? facts.Minimum.Cents : Payroll.HalfUp(facts.Ceiling.Cents * grade, 500);
        return new Money(Payroll.HalfUp(graded * Math.Min(hours, Payroll.FullMonth), Payroll.FullMonth));
    }

    /// <summary>80 % at 17, 75 % below (art. L.222-5 of the Code du travail); the age on the first of the month.</summary>
    private static int GradePercent(LocalDate birth, LocalDate day) =>
        birth.PlusYears(18) <= day ? 100 : birth.PlusYears(17) <= day ? 80 : 75;
}

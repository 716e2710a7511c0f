using System.Runtime.CompilerServices;
using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Legislation.Rules;

/// <summary>
/// The least contribution base (step 4; art. 39, 156, 241 CSS, art. L.222-5 Code du travail): the minimum wage, graded by
/// the age on the first of the month, times min(1, hours/173), rounded once.
/// </summary>
internal static class MinimumBase
{
    /// <summary>The hours that the habit <c>minimum.160-hours</c> takes for a full month.</summary>
    public const int HabitualMonthHours = 160;

    /// <summary>The least base in cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Cents(Money gradedMinimumWage, int hours, Hypothesis hypotheses)
    {
        if (hypotheses.Includes(Hypothesis.Minimum160Hours))
        {
            return hours >= HabitualMonthHours ? gradedMinimumWage.Cents : Rounding.HalfUpToCent(gradedMinimumWage.Cents * hours, HabitualMonthHours);
        }

        return hours >= MinimumWage.FullMonthHours ? gradedMinimumWage.Cents : Rounding.HalfUpToCent(gradedMinimumWage.Cents * hours, MinimumWage.FullMonthHours);
    }

    /// <summary>The minimum wage that the age calls for, or the one of 18 where age is not regarded.</summary>
    public static Money Graded(MinimumWage wage, LocalDate birthDate, YearMonth month, Hypothesis hypotheses) =>
        hypotheses.Includes(Hypothesis.MinimumNotGraded) ? wage.Amount : wage.AtAge(AgeOnFirst(birthDate, month));

    /// <summary>The age in whole years on the first of a month: who is born on the first is a year older that day.</summary>
    public static int AgeOnFirst(LocalDate birthDate, YearMonth month)
    {
        bool birthdayPassed = birthDate.Month < month.Month || (birthDate.Month == month.Month && birthDate.Day == 1);
        return month.Year - birthDate.Year - (birthdayPassed ? 0 : 1);
    }
}

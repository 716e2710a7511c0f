using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>
/// Whether an activity yields so little in a year that it is dispensed from insurance (art. 4 al. 4, 5 al. 2, 88 al. 2, 179
/// al. 2, 180 al. 2 CSS). While bill 7751 is in force, the income of an activity that does not cover the whole year is first
/// calculated for the whole year from the days of the activity; before, the income counts as it is.
/// </summary>
/// <param name="IsDispensed">Whether the year's income is not above the limit.</param>
/// <param name="YearlyIncome">The year's income, annualised where the bill asks for it, rounded to the cent for display.</param>
/// <param name="Limit">The limit: thirds of the sum of the year's monthly minimum wages, rounded to the cent.</param>
/// <param name="IsAnnualised">Whether the income was annualised.</param>
/// <param name="Reference">The law.</param>
public sealed record Dispensation(bool IsDispensed, Money YearlyIncome, Money Limit, bool IsAnnualised, string Reference)
{
    /// <summary>Judges an activity within one calendar year. The law of the month of its last day counts.</summary>
    /// <param name="library">The parameters.</param>
    /// <param name="activity">The kind of activity.</param>
    /// <param name="income">What it yielded; not negative.</param>
    /// <param name="first">Its first day in the year.</param>
    /// <param name="last">Its last day in the year, itself included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The income is negative, or the days are not of one year in their order.</exception>
    /// <exception cref="MissingParameterException">A month of the year has no minimum wage.</exception>
    public static Dispensation Of(ParameterLibrary library, DispensableActivity activity, Money income, LocalDate first, LocalDate last)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(income.Cents, nameof(income));
        if (first > last || first.Year != last.Year)
        {
            throw new ArgumentOutOfRangeException(nameof(last), last, "The activity must begin and end, in this order, in one year.");
        }

        Parameter thirds = library.Get(activity == DispensableActivity.OwnAccount ? "dispensed-activity.own-account.thirds" : "dispensed-activity.culture-or-sport.thirds");
        Money limit = LimitOf(library, thirds, last);
        int daysOfYear = CalendarSystem.Iso.GetDaysInYear(last.Year), days = Period.DaysBetween(first, last) + 1;
        bool annualised = Bill7751.IsInForce(library, new YearMonth(last.Year, last.Month)) && days < daysOfYear;
        decimal yearly = annualised ? income.ToEuros() * daysOfYear / days : income.ToEuros();
        return new Dispensation(
            yearly <= limit.ToEuros(), Rounding.HalfUpToCent(yearly), limit, annualised, annualised ? $"{thirds.Reference}; bill 7751" : thirds.Reference);
    }

    private static Money LimitOf(ParameterLibrary library, Parameter thirds, LocalDate day)
    {
        decimal wages = 0m;
        for (int month = 1; month <= 12; month++)
        {
            wages += MinimumWage.Of(library, new YearMonth(day.Year, month)).Exact;
        }

        return Rounding.HalfUpToCent(wages * library.ValueAt(thirds.Id, day).ToNumber() / 3m);
    }
}

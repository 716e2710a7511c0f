using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using NodaTime;

namespace BS2000Bridge.Services.Time;

/// <summary>Days as the tables keep them: numbers YYYYMMDD, which are ordered as the days are, in every database.</summary>
public static class Days
{
    /// <summary>Before every day.</summary>
    public const int First = 0;

    /// <summary>After every day.</summary>
    public const int Last = 99_999_999;

    /// <summary>A day as a number YYYYMMDD.</summary>
    public static int ToNumber(this LocalDate day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>The day of a number YYYYMMDD that a table keeps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no day of the calendar.</exception>
    public static LocalDate ToDay(this int yyyymmdd) => new(yyyymmdd / 10_000, yyyymmdd / 100 % 100, yyyymmdd % 100);

    /// <summary>The message of a number YYYYMMDD that a table keeps.</summary>
    public static Date ToDayMessage(this int yyyymmdd) => new() { Year = yyyymmdd / 10_000, Month = yyyymmdd / 100 % 100, Day = yyyymmdd % 100 };

    /// <summary>Reads eight digits, such as those in the name of an affiliation.</summary>
    /// <returns>False when they are no day of the calendar.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        if (text.Length != 8 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        int year = number / 10_000, month = number / 100 % 100, dayOfMonth = number % 100;
        bool isDay = year >= 1 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        day = isDay ? new LocalDate(year, month, dayOfMonth) : default;
        return isDay;
    }
}

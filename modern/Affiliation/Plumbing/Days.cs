using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using NodaTime;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>Days as numbers YYYYMMDD, as the database keeps them.</summary>
internal static class Days
{
    /// <summary>Before every day.</summary>
    public const int First = 0;

    /// <summary>After every day.</summary>
    public const int Last = 99_999_999;

    public static int ToNumber(this LocalDate day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    public static LocalDate ToDay(this int number) => new(number / 10_000, number / 100 % 100, number % 100);

    public static Date ToDayMessage(this int number) => new() { Year = number / 10_000, Month = number / 100 % 100, Day = number % 100 };

    /// <summary>Reads eight digits.</summary>
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

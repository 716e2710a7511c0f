using NodaTime;

namespace BS2000Bridge.Adapter.Fields;

/// <summary>
/// The centre's legacy date: a number CYYMMDD in packed form, C = 0 for 19yy and 1 for 20yy, all zero when there is no
/// date (see the head of the copybooks). A birth date may have month or day 00, not known, which counts as the first.
/// </summary>
internal static class LegacyDate
{
    /// <summary>Reads a date that must be there.</summary>
    public static bool TryRead(long number, out LocalDate date)
    {
        date = default;

        // Seven digits, C 0 or 1: after 31 December 2099 the format itself ends.
        if (number is <= 0 or > 1_991_231)
        {
            return false;
        }

        int year = (int)(1900 + (number / 10_000)), month = (int)(number / 100 % 100), day = (int)(number % 100);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Reads a birth date, of which month or day may be unknown.</summary>
    public static bool TryReadBirthDate(long number, out LocalDate date)
    {
        // Of some persons born abroad only the year is known. The centre counts them from the first of the month, or of the year.
        long month = number / 100 % 100 == 0 ? 1 : number / 100 % 100;
        long day = number % 100 == 0 ? 1 : number % 100;
        return TryRead((number / 10_000 * 10_000) + (month * 100) + day, out date);
    }
}

using NodaTime;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Reads the day of birth of a case.</summary>
internal static class BirthDateReader
{
    private const int AdultYears = 30;

    /// <summary>Reads the day; somebody whose day is not given is an adult, and one that is none or not before the month is added to the invalid fields.</summary>
    public static LocalDate Read(Common.V1.Date? message, YearMonth month, InvalidFields invalid)
    {
        LocalDate first = month == default ? LocalDate.MaxIsoValue : month.FirstDay;
        if (message is null)
        {
            return first.PlusYears(-AdultYears);
        }

        if (!message.TryToValue(out LocalDate birth))
        {
            invalid.Add("birth_date", "is no day of the calendar");
        }
        else if (birth >= first)
        {
            invalid.Add("birth_date", $"expected a day before {month}");
        }

        return birth;
    }
}

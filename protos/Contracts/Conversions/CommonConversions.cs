using NodaTime;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Values to messages and back: money, rates, days, months.</summary>
public static class CommonConversions
{
    /// <summary>The only currency in which contributions are due.</summary>
    public const string Euro = "EUR";

    /// <summary>An amount as a message.</summary>
    public static Contracts.Common.V1.Money ToMessage(this Values.Money money) => new() { Cents = money.Cents, Currency = Euro };

    /// <summary>A rate as a message.</summary>
    public static Contracts.Common.V1.Rate ToMessage(this Values.Rate rate) => new() { Millionths = rate.Millionths };

    /// <summary>A month as a message.</summary>
    public static Contracts.Common.V1.YearMonth ToMessage(this Values.YearMonth month) => new() { Year = month.Year, Month = month.Month };

    /// <summary>A day as a message.</summary>
    public static Contracts.Common.V1.Date ToMessage(this LocalDate day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>Reads an amount; an absent one is zero.</summary>
    /// <returns>False when it is not in euros.</returns>
    public static bool TryToValue(this Contracts.Common.V1.Money? message, out Values.Money money)
    {
        money = new Values.Money(message?.Cents ?? 0);
        return message is null or { Currency: "" or Euro };
    }

    /// <summary>Reads a month.</summary>
    /// <returns>False when it is absent or none.</returns>
    public static bool TryToValue(this Contracts.Common.V1.YearMonth? message, out Values.YearMonth month)
    {
        bool isMonth = message is { Year: >= 1 and <= 9999, Month: >= 1 and <= 12 };
        month = isMonth ? new Values.YearMonth(message!.Year, message.Month) : default;
        return isMonth;
    }

    /// <summary>Reads a day.</summary>
    /// <returns>False when it is absent or none.</returns>
    public static bool TryToValue(this Contracts.Common.V1.Date? message, out LocalDate day)
    {
        bool isDay = message is { Year: >= 1 and <= 9999, Month: >= 1 and <= 12, Day: >= 1 }
            && message.Day <= CalendarSystem.Iso.GetDaysInMonth(message.Year, message.Month);
        day = isDay ? new LocalDate(message!.Year, message.Month, message.Day) : default;
        return isDay;
    }
}

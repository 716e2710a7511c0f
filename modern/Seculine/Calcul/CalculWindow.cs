using NodaTime;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>
/// What belongs to the calculation of a month: what was booked for that month before it was closed, and what was booked for earlier
/// months after their last calculation. It is closed when its statement is issued, in the middle of the second month after it; so each
/// booking belongs to exactly one calculation.
/// </summary>
internal sealed class CalculWindow
{
    private static readonly DateTimeZone Luxembourg = DateTimeZoneProviders.Tzdb["Europe/Luxembourg"];

    private readonly YearMonth _month;

    /// <summary>The calculation of a month.</summary>
    public CalculWindow(YearMonth month, int closingDay)
    {
        _month = month;
        ClosingDay = ClosingDayOf(month, closingDay);
        Closed = Luxembourg.AtStartOfDay(ClosingDay).ToInstant();
        ClosedBefore = Luxembourg.AtStartOfDay(ClosingDayOf(month.PlusMonths(-1), closingDay)).ToInstant();
    }

    /// <summary>The day at whose beginning it is closed.</summary>
    public LocalDate ClosingDay { get; }

    /// <summary>When it is closed.</summary>
    public Instant Closed { get; }

    /// <summary>When the calculation of the month before was closed.</summary>
    public Instant ClosedBefore { get; }

    /// <summary>Whether something booked for a month at an instant belongs here.</summary>
    public bool Includes(YearMonth period, Instant bookedAt) =>
        bookedAt <= Closed && (period == _month || (period < _month && bookedAt > ClosedBefore));

    /// <summary>The day of an instant in Luxembourg.</summary>
    public static LocalDate DayOf(Instant instant) => instant.InZone(Luxembourg).Date;

    private static LocalDate ClosingDayOf(YearMonth month, int day) => month.PlusMonths(2).FirstDay.PlusDays(day - 1);
}

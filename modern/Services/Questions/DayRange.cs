using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Services.Time;
using NodaTime;

namespace BS2000Bridge.Services.Questions;

/// <summary>The days that a question is about, as YYYYMMDD, both ends included.</summary>
public readonly record struct DayRange(int First, int Last)
{
    /// <summary>All days.</summary>
    public static DayRange All => new(Days.First, Days.Last);

    /// <summary>Reads an interval; an absent one is all days, an absent last day all later ones. What cannot be taken is added to the faults.</summary>
    /// <param name="message">The interval.</param>
    /// <param name="path">Its path.</param>
    /// <param name="faults">What could not be taken.</param>
    public static DayRange Read(Contracts.Common.V1.DateInterval? message, string path, FieldFaults faults)
    {
        if (message is null)
        {
            return All;
        }

        if (!message.FirstDay.TryToValue(out LocalDate first))
        {
            faults.Add($"{path}.first_day", "is missing or no day of the calendar");
        }

        LocalDate last = default;
        if (message.LastDay is not null && (!message.LastDay.TryToValue(out last) || last < first))
        {
            faults.Add($"{path}.last_day", "expected a day of the calendar that is not before the first day");
        }

        return new DayRange(first.ToNumber(), message.LastDay is null ? Days.Last : last.ToNumber());
    }

    /// <summary>Those of the days that are this one too; all of them for no day.</summary>
    /// <param name="day">The day, YYYYMMDD.</param>
    public DayRange And(int? day) => day is { } only ? new DayRange(Math.Max(First, only), Math.Min(Last, only)) : this;
}

using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using NodaTime;
using DateInterval = BS2000Bridge.Contracts.Common.V1.DateInterval;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>The days that a question is about, as YYYYMMDD, both included.</summary>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>Reads an interval; an absent one is all days.</summary>
    /// <returns>Null when it could be read, else the fault.</returns>
    public static FieldFault? Read(DateInterval? message, string path, out DayRange days)
    {
        days = new DayRange(Days.First, Days.Last);
        if (message is null)
        {
            return null;
        }

        if (!message.FirstDay.TryToValue(out LocalDate first))
        {
            return new FieldFault($"{path}.first_day", "is missing or no day");
        }

        LocalDate last = default;
        if (message.LastDay is not null && (!message.LastDay.TryToValue(out last) || last < first))
        {
            return new FieldFault($"{path}.last_day", "is no day, or before the first day");
        }

        days = new DayRange(first.ToNumber(), message.LastDay is null ? Days.Last : last.ToNumber());
        return null;
    }

    /// <summary>Those of the days that are this one, too.</summary>
    public DayRange And(int? day) => day is { } only ? new DayRange(Math.Max(First, only), Math.Min(Last, only)) : this;
}

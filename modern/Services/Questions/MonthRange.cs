using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Services.Time;

namespace BS2000Bridge.Services.Questions;

/// <summary>The months that a question is about, as YYYYMM, both ends included.</summary>
public readonly record struct MonthRange(int First, int Last)
{
    /// <summary>All months.</summary>
    public static MonthRange All => new(Months.First, Months.Last);

    /// <summary>Reads an interval; an absent one is all months, an absent last month all later ones. What cannot be taken is added to the faults.</summary>
    /// <param name="message">The interval.</param>
    /// <param name="path">Its path.</param>
    /// <param name="faults">What could not be taken.</param>
    public static MonthRange Read(MonthInterval? message, string path, FieldFaults faults)
    {
        if (message is null)
        {
            return All;
        }

        if (!message.FirstMonth.TryToValue(out Values.YearMonth first))
        {
            faults.Add($"{path}.first_month", "expected a year of 1 to 9999 and a month of 1 to 12");
        }

        Values.YearMonth last = default;
        if (message.LastMonth is not null && (!message.LastMonth.TryToValue(out last) || last < first))
        {
            faults.Add($"{path}.last_month", "expected a month that is not before the first");
        }

        return new MonthRange(first.ToYyyyMm(), message.LastMonth is null ? Months.Last : last.ToYyyyMm());
    }

    /// <summary>Those of the months that the day lies in; all of them for no day.</summary>
    /// <param name="day">The day, YYYYMMDD.</param>
    public MonthRange And(int? day) => day is { } only ? new MonthRange(Math.Max(First, only / 100), Math.Min(Last, only / 100)) : this;
}

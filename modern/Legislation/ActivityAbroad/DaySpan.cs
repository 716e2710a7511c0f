using NodaTime;

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>Consecutive days, both ends included.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; null while no end is known.</param>
public readonly record struct DaySpan(LocalDate First, LocalDate? Last)
{
    /// <summary>The last day, or the end of the calendar.</summary>
    public LocalDate End => Last ?? LocalDate.MaxIsoValue;
}

using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using NodaTime;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>A day as a declaration says it: absent (as the default value is), wrong or a day.</summary>
internal readonly record struct DeclaredDay
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private readonly bool _isGiven;

    public DeclaredDay(Date? message)
    {
        _isGiven = message is not null;
        Day = message.TryToValue(out LocalDate day) && day.Year is >= FirstYear and <= LastYear ? day : null;
    }

    /// <summary>The day; null when it is absent or wrong, also when it lies in a year that nobody declares.</summary>
    public LocalDate? Day { get; }

    public bool IsAbsent => !_isGiven;

    public bool IsWrong => _isGiven && Day is null;

    public int? Number => Day?.ToNumber();
}

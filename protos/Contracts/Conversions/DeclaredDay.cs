using BS2000Bridge.Contracts.Common.V1;
using NodaTime;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>
/// A day as a declaration says it: absent (as the default value is), wrong, or a day. The three are told apart because an absent last
/// day says that the affiliation lasts, while a wrong one is an error of the sender (AFFRET 12).
/// </summary>
public readonly record struct DeclaredDay
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private readonly bool _isGiven;

    /// <summary>Reads a day.</summary>
    public DeclaredDay(Date? message)
    {
        _isGiven = message is not null;
        Day = message.TryToValue(out LocalDate day) && day.Year is >= FirstYear and <= LastYear ? day : null;
    }

    /// <summary>The day; null when it is absent or wrong, also when its year is before 1900 or after 2199, which nobody declares but by mistake.</summary>
    public LocalDate? Day { get; }

    /// <summary>Whether nothing was said.</summary>
    public bool IsAbsent => !_isGiven;

    /// <summary>Whether something was said that is no day.</summary>
    public bool IsWrong => _isGiven && Day is null;
}

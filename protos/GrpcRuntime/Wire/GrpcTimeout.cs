using System.Globalization;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>The value of <c>grpc-timeout</c>: at most eight digits and a unit (H, M, S, m, u, n). PROTOCOL-HTTP2.md, Requests.</summary>
internal static class GrpcTimeout
{
    private const int MaxDigits = 8;
    private const long MaxValue = 99_999_999;

    /// <summary>The units from the finest, with their ticks of 100 ns; a nanosecond is a hundredth of one.</summary>
    private static readonly (char Unit, long Ticks)[] Units =
    [
        ('u', TimeSpan.TicksPerMicrosecond),
        ('m', TimeSpan.TicksPerMillisecond),
        ('S', TimeSpan.TicksPerSecond),
        ('M', TimeSpan.TicksPerMinute),
        ('H', TimeSpan.TicksPerHour),
    ];

    /// <summary>Reads a timeout; nanoseconds are rounded up to 100.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan timeout)
    {
        timeout = default;
        if (text.Length is < 2 or > MaxDigits + 1
            || !long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out long value))
        {
            return false;
        }

        char unit = text[^1];
        if (unit == 'n')
        {
            timeout = TimeSpan.FromTicks((value + 99) / 100);
            return true;
        }

        foreach ((char name, long ticks) in Units)
        {
            if (name == unit)
            {
                timeout = TimeSpan.FromTicks(value * ticks);
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes a timeout in the finest unit that takes eight digits, rounded up; what is not positive is the shortest there is.</summary>
    public static string Format(TimeSpan timeout)
    {
        if (timeout.Ticks <= MaxValue / 100)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, timeout.Ticks * 100)}n");
        }

        foreach ((char unit, long ticks) in Units)
        {
            // Not (Ticks + ticks - 1) / ticks: that overflows at the end of the range.
            long value = (timeout.Ticks / ticks) + (timeout.Ticks % ticks == 0 ? 0 : 1);
            if (value <= MaxValue)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{value}{unit}");
            }
        }

        return $"{MaxValue}H";
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BS2000Bridge.Host.Calls;

/// <summary>The time that a caller gives its call, as <c>grpc-timeout</c> writes it: one to eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    /// <summary>The header's name.</summary>
    public const string Header = "grpc-timeout";

    private const int MostDigits = 8;
    private const int NanosecondsPerTick = 100;

    /// <summary>Reads it. Nanoseconds are cut to the clock's ticks of a hundred.</summary>
    /// <returns>Whether it is a time.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out TimeSpan time)
    {
        time = default;
        if (text is null || text.Length is < 2 or > MostDigits + 1 || !long.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return false;
        }

        long? ticks = text[^1] switch
        {
            'H' => count * TimeSpan.TicksPerHour,
            'M' => count * TimeSpan.TicksPerMinute,
            'S' => count * TimeSpan.TicksPerSecond,
            'm' => count * TimeSpan.TicksPerMillisecond,
            'u' => count * TimeSpan.TicksPerMicrosecond,
            'n' => count / NanosecondsPerTick,
            _ => null,
        };
        time = new TimeSpan(ticks ?? 0);
        return ticks is not null;
    }

    /// <summary>Writes whole milliseconds; at most a day, so that they fit eight digits.</summary>
    public static string Format(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMilliseconds}m");
}

using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Salary.Basics;

/// <summary>Instants as the tables hold them, microseconds since 1970 (UTC), and as messages say them.</summary>
internal static class Instants
{
    private const long MicrosPerSecond = 1_000_000;
    private const int NanosPerMicro = 1000;

    /// <summary>An instant as a message.</summary>
    public static Timestamp ToMessage(long micros) => new()
    {
        Seconds = Math.DivRem(micros, MicrosPerSecond, out long rest),
        Nanos = (int)rest * NanosPerMicro,
    };

    /// <summary>An instant as a message; null for one that has not come.</summary>
    public static Timestamp? ToMessage(long? micros) => micros is { } known ? ToMessage(known) : null;

    /// <summary>Reads an instant; fractions of a microsecond are dropped.</summary>
    public static long FromMessage(Timestamp message) => (message.Seconds * MicrosPerSecond) + (message.Nanos / NanosPerMicro);
}

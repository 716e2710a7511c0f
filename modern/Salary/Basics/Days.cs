using NodaTime;

namespace BS2000Bridge.Salary.Basics;

/// <summary>Days and months as the tables hold them: numbers YYYYMMDD and YYYYMM, which are ordered as the days are.</summary>
internal static class Days
{
    private const long TicksPerMicrosecond = 10;

    /// <summary>The zone in whose days the centre counts.</summary>
    private static readonly DateTimeZone Luxembourg = DateTimeZoneProviders.Tzdb["Europe/Luxembourg"];

    /// <summary>The day as a number YYYYMMDD.</summary>
    public static int ToNumber(LocalDate day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>Reads a number YYYYMMDD that a table holds.</summary>
    public static LocalDate FromNumber(int yyyymmdd) => new(yyyymmdd / 10_000, yyyymmdd / 100 % 100, yyyymmdd % 100);

    /// <summary>The day in Luxembourg.</summary>
    public static LocalDate Today(TimeProvider clock) => On(Instant.FromDateTimeOffset(clock.GetUtcNow()));

    /// <summary>The day in Luxembourg at an instant.</summary>
    /// <param name="recordedAt">Microseconds since 1970 (UTC).</param>
    public static LocalDate At(long recordedAt) => On(Instant.FromUnixTimeTicks(recordedAt * TicksPerMicrosecond));

    /// <summary>The day of birth that an insured number begins with; an unknown month or day counts as the first.</summary>
    public static LocalDate BirthOf(long insured)
    {
        int yyyymmdd = (int)(insured / 100_000);
        return new LocalDate(yyyymmdd / 10_000, Math.Max(1, yyyymmdd / 100 % 100), Math.Max(1, yyyymmdd % 100));
    }

    /// <summary>The day in Luxembourg at an instant.</summary>
    public static LocalDate On(Instant instant) => instant.InZone(Luxembourg).Date;
}

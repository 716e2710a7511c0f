namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>The words of a progress line.</summary>
internal static class ProgressText
{
    /// <summary>How far, how fast and how long still, such as <c>Comparing: 45 %, 364,500 of 810,000 declarations, 182,250/s, 2 s left</c>.</summary>
    /// <param name="work">What is being done.</param>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all; zero when that is not known: then without percentage and remaining time.</param>
    /// <param name="unit">What is counted, in the plural.</param>
    /// <param name="elapsed">The time since the work began; more than zero.</param>
    public static string Line(string work, long done, long total, string unit, TimeSpan elapsed)
    {
        Int128 perSecond = (Int128)done * TimeSpan.TicksPerSecond / elapsed.Ticks;
        if (total <= 0)
        {
            return $"{work}: {done:N0} {unit}, {perSecond:N0}/s";
        }

        long percent = (long)((Int128)done * 100 / total);
        string left = done <= 0 ? "" : $", {Duration((Int128)elapsed.Ticks * (total - done) / done)} left";
        return $"{work}: {percent} %, {done:N0} of {total:N0} {unit}, {perSecond:N0}/s{left}";
    }

    private static string Duration(Int128 ticks)
    {
        Int128 seconds = (ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;
        return seconds < 60 ? $"{seconds} s" : $"{seconds / 60} min {seconds % 60} s";
    }
}

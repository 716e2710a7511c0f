namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>How long a timer waits for a deadline.</summary>
internal static class DeadlineTimer
{
    /// <summary>The longest that a timer takes, a little less than 50 days; further deadlines are waited for in several steps.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1L);

    /// <summary>How long to wait at most until a deadline in UTC, rounded up to what timers can do; zero when it has passed.</summary>
    public static TimeSpan Due(DateTime deadline, TimeProvider time)
    {
        TimeSpan left = deadline - time.GetUtcNow().UtcDateTime;
        if (left <= TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }

        return left < Longest ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : Longest;
    }
}

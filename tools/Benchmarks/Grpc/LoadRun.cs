namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>What a client measured in one turn.</summary>
/// <param name="Seconds">From the start of the first call to the end of the last.</param>
/// <param name="CallSeconds">How long each call took.</param>
internal sealed record LoadRun(double Seconds, IReadOnlyList<double> CallSeconds)
{
    /// <summary>The smallest of some values that at least so many percent of them do not exceed (nearest rank).</summary>
    /// <param name="values">The values, at least one.</param>
    /// <param name="percent">From 1 to 100.</param>
    public static double Percentile(IEnumerable<double> values, int percent)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(((sorted.Length * percent) + 99) / 100) - 1];
    }
}

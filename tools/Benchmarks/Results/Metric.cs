namespace BS2000Bridge.Benchmarks.Results;

/// <summary>One measured figure.</summary>
/// <param name="Name">What was measured, and of whom; the head of its column.</param>
/// <param name="Value">The figure; the median where there are samples; not a number where there is none.</param>
/// <param name="Unit">The unit: <c>s</c>, <c>MB</c>, <c>MB/s</c>, <c>ms</c>, <c>ns</c>, <c>B</c>, <c>1/s</c>, <c>x</c> for a ratio, <c>n</c> for a count.</param>
internal sealed record Metric(string Name, double Value, string Unit)
{
    /// <summary>The single measurements in their order; empty where the figure follows from others.</summary>
    public IReadOnlyList<double> Samples { get; init; } = [];

    /// <summary>The median of some measurements.</summary>
    public static Metric MedianOf(string name, IReadOnlyList<double> samples, string unit) => new(name, Median(samples), unit) { Samples = samples };

    /// <summary>The figure as people read it.</summary>
    public string Format() => Unit switch
    {
        _ when double.IsNaN(Value) => "-",
        "s" => $"{Value:0.00} s",
        "MB/s" => $"{Value:N1} MB/s",
        "MB" => $"{Value:N0} MB",
        "ms" => $"{Value:N2} ms",
        "ns" => $"{Value:N1} ns",
        "B" => $"{Value:N0} B",
        "1/s" => $"{Value:N0}/s",
        "x" => $"{Value:0.000}",
        _ => $"{Value:N0}",
    };

    /// <summary>The middle one of some measurements; of an even number, the mean of the middle two.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static double Median(IReadOnlyList<double> samples)
    {
        if (samples.Count == 0)
        {
            throw new ArgumentException("There is no median of nothing.", nameof(samples));
        }

        double[] sorted = [.. samples.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

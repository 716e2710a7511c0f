using BS2000Bridge.Benchmarks.Results;

namespace BS2000Bridge.Benchmarks.Tests;

public sealed class MetricTests
{
    [Theory]
    [InlineData(new[] { 5.0 }, 5.0)]
    [InlineData(new[] { 9.0, 1.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0, 100.0, 2.0 }, 3.0)]
    public void Median_OfMeasurementsInAnyOrder_IsTheMiddle(double[] samples, double expected) =>
        Assert.Equal(expected, Metric.Median(samples));

    [Fact]
    public void Median_OfNothing_IsRefused() => Assert.Throws<ArgumentException>(() => Metric.Median([]));

    [Fact]
    public void MedianOf_Measurements_KeepsThem() => Assert.Equal([3.0, 1.0, 2.0], Metric.MedianOf("a", [3.0, 1.0, 2.0], "s").Samples);

    [Theory]
    [InlineData(12.345, "s", "12.35 s")]
    [InlineData(1234567, "1/s", "1,234,567/s")]
    [InlineData(0.2504, "x", "0.250")]
    [InlineData(145.24, "ns", "145.2 ns")]
    [InlineData(121.6, "MB", "122 MB")]
    [InlineData(612.54, "MB/s", "612.5 MB/s")]
    [InlineData(0, "B", "0 B")]
    [InlineData(double.NaN, "B", "-")]
    public void Format_OfAUnit_IsForPeople(double value, string unit, string expected) =>
        Assert.Equal(expected, new Metric("a", value, unit).Format());
}

using BS2000Bridge.Benchmarks.Loops;
using BS2000Bridge.Benchmarks.Measuring;

namespace BS2000Bridge.Benchmarks.Tests;

public sealed class LoopTimerTests
{
    [Fact]
    public void Measure_ContendersThatDisagree_AreRefused()
    {
        var fault = Assert.Throws<BenchmarkException>(
            () => LoopTimer.Measure("sum", 1, [new Contender("mine", () => 1), new Contender("theirs", () => 2)], CancellationToken.None));

        Assert.Contains("theirs comes to 2, mine to 1", fault.Message, StringComparison.Ordinal);
    }
}

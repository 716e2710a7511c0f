using BS2000Bridge.Benchmarks.Results;

namespace BS2000Bridge.Benchmarks.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_DoesWhatItSays()
    {
        // example begins
        Metric ours = Metric.MedianOf("ours", [2.0, 9.0, 3.0], "s");
        Metric theirs = Metric.MedianOf("theirs", [12.0, 10.0, 11.0], "s");
        var target = new Target("ours / theirs", ours.Value / theirs.Value, AtMost: 0.25);
        var result = new BenchmarkResult("sums", "Adding up, in turn.", [new ResultRow("many", [ours, theirs])], [target]);
        string table = ResultText.Of(new Machine("a machine", 2, ".NET 10"), "small", [result]); // ours 3.00 s, theirs 11.00 s, MISSED
        // example ends

        Assert.Equal(
            """
            Scale small; a machine, 2 cores, .NET 10

            ### sums
            Adding up, in turn.

            |      |   ours |  theirs |
            | ---- | -----: | ------: |
            | many | 3.00 s | 11.00 s |

            - MISSED: ours / theirs: 0.273, at most 0.25

            """,
            table);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("tools/Benchmarks/README.md");
}

using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests.Infrastructure;

public sealed class ProgressTests
{
    [Theory]
    [InlineData(364_500, 810_000, 2_000, "Comparing: 45 %, 364,500 of 810,000 declarations, 182,250/s, 3 s left")]
    [InlineData(810_000, 810_000, 4_000, "Comparing: 100 %, 810,000 of 810,000 declarations, 202,500/s, 0 s left")]
    [InlineData(1_000, 100_000, 1_000, "Comparing: 1 %, 1,000 of 100,000 declarations, 1,000/s, 1 min 39 s left")]
    [InlineData(0, 100, 2_000, "Comparing: 0 %, 0 of 100 declarations, 0/s")]
    [InlineData(5_000, 0, 2_000, "Comparing: 5,000 declarations, 2,500/s")]
    public void Line_WorkUnderWay_SaysHowFarHowFastAndHowLongStill(long done, long total, int elapsedMilliseconds, string expected) =>
        Assert.Equal(expected, ProgressText.Line("Comparing", done, total, "declarations", TimeSpan.FromMilliseconds(elapsedMilliseconds)));

    [Fact]
    public void Report_WithinTheFirstSecond_SaysNothing() => Assert.Empty(Written(errorIsTerminal: true, 999));

    [Fact]
    public void Report_NoTerminal_SaysNothing() => Assert.Empty(Written(errorIsTerminal: false, 5_000));

    [Fact]
    public void Report_AfterASecond_DrawsOneLineAndWipesItAtTheEnd()
    {
        const string line = "Reading: 10 %, 10 of 100 records, 10/s, 9 s left";

        Assert.Equal($"\r{line}\r{new string(' ', line.Length)}\r", Written(errorIsTerminal: true, 1_000));
    }

    [Fact]
    public void Report_MoreOftenThanTheLineIsDrawn_IsDrawnOnce() =>
        Assert.Single(Written(errorIsTerminal: true, 1_000, 1_100, 1_199).Split("Reading")[1..]);

    [Fact]
    public void Report_ShorterLineThanBefore_CoversTheOldOne()
    {
        using StringWriter error = new();
        TestClock time = new();
        using Progress progress = new(new Terminal(TextWriter.Null, error, OutIsTerminal: false, ErrorIsTerminal: true, Width: 80, time), "Reading");
        time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(10, 100, "records");
        time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(8, 0, "records");

        const string first = "Reading: 10 %, 10 of 100 records, 5/s, 18 s left";
        Assert.Equal($"\r{first}\r{"Reading: 8 records, 2/s".PadRight(first.Length)}", error.ToString());
    }

    /// <summary>What a reader of 100 records writes that has read ten by each of these milliseconds.</summary>
    private static string Written(bool errorIsTerminal, params int[] milliseconds)
    {
        using StringWriter error = new();
        TestClock time = new();
        Terminal terminal = new(TextWriter.Null, error, OutIsTerminal: false, errorIsTerminal, Width: 80, time);
        using (Progress progress = new(terminal, "Reading"))
        {
            int now = 0;
            foreach (int millisecond in milliseconds)
            {
                time.Advance(TimeSpan.FromMilliseconds(millisecond - now));
                now = millisecond;
                progress.Report(10, 100, "records");
            }
        }

        return error.ToString();
    }
}

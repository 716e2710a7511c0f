using System.Text;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Tests.Reporting.Html;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Reporting;

/// <summary>The machine-readable files as a whole: others script against every name and every place in them.</summary>
public sealed class ReportFilesGoldenTests
{
    private static readonly Lazy<SampleRun> Run = new(() => SampleRun.Of(OfAFew(), decisions: Decisions(), unmask: false));

    [Theory]
    [InlineData("differences.csv")]
    [InlineData("differences.jsonl")]
    [InlineData("evidence.json")]
    [InlineData("junit.xml")]
    [InlineData("quarantine.jsonl")]
    [InlineData("summary.json")]
    public void Execute_OverAFewDeclarations_WritesTheFilesThatWereRead(string file) => GoldenFile.Require($"Reporting/Golden/{file}", Run.Value.Files[file]);

    [Fact]
    public void Summary_OfARunWithEverythingRare_IsTheOneThatWasRead() =>
        GoldenFile.Require("Reporting/Golden/rare-summary.json", Written(output => SummaryWriter.Write(RareReportSample.Create(), new RunTimes(Instant.FromUtc(2025, 1, 2, 3, 4, 5), 6), output)));

    [Fact]
    public void JUnit_OfARunWithEverythingRare_IsTheOneThatWasRead() =>
        GoldenFile.Require("Reporting/Golden/rare-junit.xml", Written(output => JUnitWriter.Write(RareReportSample.Create(), output)));

    [Fact]
    public void JUnit_OfARunWithoutADifference_HasOneCaseThatPasses() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <testsuites>
          <testsuite name="parallel run 2025-05" tests="1" failures="0">
            <testcase classname="salary" name="salary" />
          </testsuite>
        </testsuites>
        """.ReplaceLineEndings("\n"),
        Written(output => JUnitWriter.Write(HtmlReportSample.Equal(), output)));

    private static string Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static CauseDecisionSet Decisions() => new(
        [new CauseDecision("rounding.total-then-split", "modern", "CSS art. 428", "The law is clear.", "Anna Weber", "Bob Kieffer", new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31))],
        new LocalDate(2025, 6, 1));

    /// <summary>Each thing that can befall a declaration, once.</summary>
    private static SampleMonth OfAFew()
    {
        SampleMonth month = SampleMonth.Plain(12).LegacyHas(Hypothesis.RoundingTotalThenSplit);
        month[3].Tamper();
        month[4].Legacy.Add(month[4].Legacy[0]);
        month[5].Legacy.RemoveAt(1);
        month[6].Inputs.Clear();
        month[7].Inputs = [ReadStatus.Quarantined];
        month[8].SpoilLine(line: 0, keyReadable: false);
        return month;
    }
}

using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Requests;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests;

/// <summary>The README's example is the code below, and its decisions can be taken.</summary>
public sealed class ReadmeTests
{
    private const string Readme = "migration/Reconciliation/README.md";

    [Fact]
    public void Example_OfTheReadme_DoesWhatItSays()
    {
        using TemporaryFolder folder = new();
        RunRequest request = SampleRun.Request(folder.Path, Law.May2025);
        IMonthSource source = SampleMonth.Plain(4).LegacyHas(Hypothesis.RoundingTotalThenSplit);
        using StringWriter output = new() { NewLine = "\n" };

        // example begins
        var calculator = new ContributionCalculator(ParameterLibrary.Load(), request.Month);
        RunReport report = new ParallelRun(request, source, calculator).Execute(progress: null, CancellationToken.None);
        foreach (CauseReport cause in report.Causes)
        {
            output.WriteLine($"{cause.Key.Status}: {cause.Key.Cause} in {cause.Declarations} declarations");
        }
        // example ends

        Assert.Matches("^Explained: rounding.total-then-split in [1-4] declarations\n$", output.ToString());
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns(Readme);

    [Fact]
    public void Readme_Decisions_CanBeTaken()
    {
        string yaml = string.Join('\n', ReadmeExample.Block(Readme, "yaml"));

        CauseDecision decision = Assert.Single(CauseDecisionFile.Parse(yaml, "README.md"));

        Assert.Equal(("rounding.total-then-split", "modern", "Legal department", new LocalDate(2026, 12, 31)), (decision.Cause, decision.Right, decision.ApprovedBy, decision.Until));
    }
}

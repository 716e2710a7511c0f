using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Tests.Made;
using BS2000Bridge.Records;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests;

/// <summary>The README's example is the code below, and its decisions can be taken.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_DoesWhatItSays()
    {
        string folder = Directory.CreateTempSubdirectory("bs2000bridge-").FullName;
        RunRequest request = MadeRun.Request(folder, Law.May2025);
        IMonthSource source = MadeMonth.Plain(4).LegacyHas(Hypothesis.RoundingTotalThenSplit);
        using StringWriter output = new() { NewLine = "\n" };

        // example begins
        var calculator = new ContributionCalculator(ParameterLibrary.Load(), request.Month);
        RunReport report = new ParallelRun(request, source, calculator).Execute(progress: null, CancellationToken.None);
        foreach (CauseReport cause in report.Causes)
        {
            output.WriteLine($"{cause.Key.Status}: {cause.Key.Cause} in {cause.Declarations} declarations");
        }
        // example ends

        Directory.Delete(folder, recursive: true);
        Assert.Matches("^Explained: rounding.total-then-split in [1-4] declarations\n$", output.ToString());
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns()
    {
        string[] run = Between(File.ReadAllLines(Place("ReadmeTests.cs")), "// example begins", "// example ends");

        Assert.NotEmpty(run);
        Assert.Equal(run.Select(line => line.Trim()), Between(File.ReadAllLines(Place("README.md")), "```csharp", "```").Select(line => line.Trim()));
    }

    [Fact]
    public void Readme_Decisions_CanBeTaken()
    {
        string yaml = string.Join('\n', Between(File.ReadAllLines(Place("README.md")), "```yaml", "```"));

        Decision decision = Assert.Single(DecisionFile.Parse(yaml, "README.md"));

        Assert.Equal(("rounding.total-then-split", "modern", "Legal department", new LocalDate(2026, 12, 31)), (decision.Cause, decision.Right, decision.ApprovedBy, decision.Until));
    }

    private static string Place(string file) => Path.Combine(AppContext.BaseDirectory, "Readme", file);

    private static string[] Between(string[] lines, string first, string last) =>
        [.. lines.SkipWhile(line => line.Trim() != first).Skip(1).TakeWhile(line => line.Trim() != last)];
}

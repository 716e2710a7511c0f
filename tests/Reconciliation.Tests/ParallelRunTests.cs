using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Requests;
using BS2000Bridge.Reconciliation.Tests.Samples;

namespace BS2000Bridge.Reconciliation.Tests;

/// <summary>What a run tells while it works, and what it passes on of its request.</summary>
public sealed class ParallelRunTests
{
    [Fact]
    public void Execute_WithDifferences_TellsItsStepsWithTheirTotals()
    {
        using var folder = new TemporaryFolder();
        var told = new Told();

        new ParallelRun(SampleRun.Request(folder.Path, Law.May2025), SampleMonth.Plain(20).LegacyHas(Hypothesis.RoundingTotalThenSplit), Law.Of(Law.May2025))
            .Execute(told, CancellationToken.None);

        Assert.Equal(["Explaining", "Writing differences"], told.Reports.Select(one => one.Step).Distinct());
        Assert.Equal(new RunProgress("Explaining", 20, 20), told.Reports.Last(one => one.Step == "Explaining"));
        Assert.Equal(told.Reports[^1].Total, told.Reports[^1].Done);
        Assert.True(told.Reports[^1].Done > 0);
    }

    [Fact]
    public void Execute_OfARequest_ReportsWhatWasAskedFor()
    {
        using var folder = new TemporaryFolder();
        RunRequest plain = SampleRun.Request(folder.Path, Law.May2025);
        var request = new RunRequest
        {
            Month = plain.Month,
            Masking = new Masking(unmask: true, new byte[16]),
            Folder = plain.Folder,
            Evidence = plain.Evidence,
            Version = "1.2.3",
            RanBy = "Anna Weber",
            Noise = new NoiseReport(1, 2),
            Notices = [new Remark("given", "donné")],
            Trend = [new TrendEntry("run", "2025-04", "equal", 1, 2, 3, 4)],
        };

        RunReport report = new ParallelRun(request, SampleMonth.Plain(3), Law.Of(Law.May2025)).Execute(progress: null, CancellationToken.None);

        Assert.Equal(("salary", Law.May2025, "1.2.3", "Anna Weber"), (report.Slice, report.Month, report.Version, report.RanBy));
        Assert.Equal((request.Noise, request.Trend, request.Evidence, request.Masking), (report.Noise, report.Trend, report.Evidence, report.Masking));
        Assert.Equal(request.Notices, report.Notices);
        Assert.Equal(1m, request.MaxQuarantinePercent);
        Assert.Same(RunScope.Everything, request.Scope);
        Assert.Equal(["differences.csv", "differences.jsonl"], report.OutputDigests.Keys.Order(StringComparer.Ordinal));
    }

    private sealed class Told : IProgress<RunProgress>
    {
        public List<RunProgress> Reports { get; } = [];

        public void Report(RunProgress value) => Reports.Add(value);
    }
}

using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Differences;
using BS2000Bridge.Reconciliation.Explaining;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Requests;
using BS2000Bridge.Reconciliation.Streaming;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation;

/// <summary>
/// One parallel run of the slice <c>salary</c>: matches both sides, explains what differs by reproducing it, gives every
/// difference its cause, and reports. Memory stays flat however many records there are.
/// </summary>
/// <param name="request">What is asked for.</param>
/// <param name="source">The records of both sides.</param>
/// <param name="calculator">The modern computation of the month.</param>
public sealed class ParallelRun(RunRequest request, IMonthSource source, ContributionCalculator calculator)
{
    /// <summary>The slice that this run compares.</summary>
    public const string Slice = "salary";

    /// <summary>Runs, writing differences and quarantine into the request's folder.</summary>
    /// <param name="progress">Told what is being done, and how far it is.</param>
    /// <param name="cancellationToken">Ends the run; what it wrote by then is no report.</param>
    /// <exception cref="TooMuchQuarantineException">A dataset is mostly undecodable.</exception>
    /// <exception cref="UnbalancedLedgerException">The accounts do not balance: a fault of the program, no verdict.</exception>
    public RunReport Execute(IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var accounts = new RunAccounts();
        using var spill = new Spill(request.Folder);
        using var quarantine = new QuarantineLog(
            Path.Combine(request.Folder, "quarantine.jsonl"), source.RecordCounts, request.MaxQuarantinePercent, request.Masking);
        ExampleSample equal = new(), different = new();
        MatchSides(new Matcher(request.Scope, accounts, spill, equal, different), accounts, quarantine, Step("Comparing", source.ExpectedDeclarations), cancellationToken);

        var equalPass = new EqualPass(source.ReadCases, calculator, request.Scope, spill, Step("Explaining", source.ExpectedDeclarations));
        Explanation explanation = new Explainer(calculator, Hypotheses(), spill, equalPass, equal.Examples.Concat(different.Examples)).Explain(cancellationToken);
        explanation = explanation with { Scoped = [.. explanation.Scoped.Select(part => part with { Label = request.Masking.Text(part.Label) })] };
        var pass = new DifferencePass(spill, calculator, new Attribution(explanation, calculator), request.Decisions, request.Masking, accounts);
        IReadOnlyList<CauseTally> tallies = WriteDifferences(pass, Step("Writing differences", spill.Count), cancellationToken);
        accounts.RequireBalance();
        new ExampleBuilder(source, calculator).Fill(tallies, explanation, cancellationToken);
        return Report(accounts, quarantine, explanation, [.. tallies.Select(tally => tally.Report)], pass.Digests);

        IProgress<long> Step(string name, long total) => new Relay(progress, name, total);
    }

    private static Hypothesis[] Hypotheses() => [.. HypothesisCatalog.All.Select(one => one.Hypothesis)];

    private void MatchSides(
        Matcher pairer,
        RunAccounts accounts,
        QuarantineLog quarantine,
        IProgress<long> progress,
        CancellationToken cancellationToken)
    {
        IEnumerable<ComputedBatch> modern = OrderedPipeline.Run(
            source.ReadCases(cancellationToken), batch => ComputedBatch.Compute(batch, calculator), cancellationToken);
        IEnumerable<SourceBatch<ContributionRecord>> legacy = OrderedPipeline.Run(
            source.ReadContributions(cancellationToken), Decode, cancellationToken);
        using var modernCursor = new ModernCursor(modern, quarantine.Take);
        using var legacyCursor = new LegacyCursor(legacy, quarantine.Take);
        pairer.Run(modernCursor, legacyCursor, progress);
        accounts.RequireBalance();
        foreach (DatasetAccount input in source.InputAccounts())
        {
            if (!input.Balances)
            {
                throw new UnbalancedLedgerException($"The account of {input.Dataset} does not balance: {input}.");
            }
        }

        static SourceBatch<ContributionRecord> Decode(SourceBatch<ContributionRecord> batch)
        {
            batch.Decode();
            return batch;
        }
    }

    private IReadOnlyList<CauseTally> WriteDifferences(DifferencePass pass, IProgress<long> progress, CancellationToken cancellationToken)
    {
        using FileStream csv = Create("differences.csv"), jsonl = Create("differences.jsonl");
        return pass.Run(csv, jsonl, progress, cancellationToken);

        FileStream Create(string name) => new(
            Path.Combine(request.Folder, name), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    private RunReport Report(
        RunAccounts accounts, QuarantineLog quarantine, Explanation explanation, IReadOnlyList<CauseReport> causes, IReadOnlyDictionary<string, string> digests)
    {
        IReadOnlyList<Remark> reasons = Gate.Reasons(accounts, causes, quarantine.Count);
        return new RunReport
        {
            Run = RunIdentity.Of(request),
            Month = request.Month,
            Slice = Slice,
            Version = request.Version,
            Verdict = Gate.VerdictOf(accounts, quarantine.Count),
            GateReasons = reasons,
            Accounts = accounts,
            Inputs = source.InputAccounts(),
            Causes = causes,
            Explanation = Describe(explanation),
            QuarantineCount = quarantine.Count,
            QuarantineShown = quarantine.First,
            Notices = Notices.Of(request.Notices, accounts, source, request.Scope),
            Noise = request.Noise,
            Trend = request.Trend,
            Masking = request.Masking,
            Evidence = request.Evidence,
            RanBy = request.RanBy,
            OutputDigests = digests,
        };
    }

    private static ExplanationReport Describe(Explanation explanation) => new(
        Names(explanation.RunSets),
        [.. explanation.Scoped.Select(part => KeyValuePair.Create(part.Label, string.Join(" | ", Names(part.Sets))))],
        Names(explanation.LargerSets),
        explanation.EqualChecked,
        explanation.DifferentChecked);

    private static List<string> Names(IReadOnlyList<Hypothesis> sets) =>
        sets.Where(set => set != Hypothesis.None).Select(CauseKey.Name).ToList();

    private sealed class Relay(IProgress<RunProgress>? progress, string step, long total) : IProgress<long>
    {
        public void Report(long value) => progress?.Report(new RunProgress(step, value, total));
    }
}

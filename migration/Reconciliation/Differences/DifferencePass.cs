using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Streaming;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Differences;

/// <summary>
/// The last walk over all unequal declarations: each gets its cause, its rows are written, and what is decided moves from
/// different to equivalent in the accounts.
/// </summary>
internal sealed class DifferencePass(
    Spill spill, ContributionCalculator calculator, Attribution attribution, CauseDecisionSet decisions, Masking masking, RunAccounts accounts)
{
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _idle = [];

    /// <summary>The SHA-256 of both files by name, once they are written.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; private set; } = new Dictionary<string, string>();

    /// <summary>Walks, writing both files, and gives the causes, the largest difference first.</summary>
    public IReadOnlyList<CauseTally> Run(FileStream csv, FileStream jsonl, IProgress<long> progress, CancellationToken cancellationToken)
    {
        var tallies = new Dictionary<CauseKey, CauseTally>();
        long done = 0;
        using BackgroundWriter csvRows = new(csv, digested: true), jsonRows = new(jsonl, digested: true);
        csvRows.Append(Encoding.UTF8.GetBytes(DifferenceRows.CsvHead));
        foreach (Attributed batch in OrderedPipeline.Run(spill.ReadBatches(), Attribute, cancellationToken))
        {
            Write(batch.Csv, csvRows);
            Write(batch.Jsonl, jsonRows);
            progress.Report(done += batch.Pairs.Length);
            for (int i = 0; i < batch.Pairs.Length; i++)
            {
                if (batch.Keys[i] is CauseKey key)
                {
                    Count(tallies, key, in batch.Pairs[i], in batch.Differences[i]);
                }
            }
        }

        Digests = new Dictionary<string, string>
        {
            [Path.GetFileName(csv.Name)] = csvRows.Complete(),
            [Path.GetFileName(jsonl.Name)] = jsonRows.Complete(),
        };
        foreach (CauseTally tally in tallies.Values)
        {
            tally.Complete();
        }

        return tallies.Values
            .OrderByDescending(tally => tally.Report.GrossCents)
            .ThenBy(tally => tally.Report.Key.Cause, StringComparer.Ordinal)
            .ThenBy(tally => tally.Report.Key.Scope, StringComparer.Ordinal)
            .ToList();
    }

    private Attributed Attribute(UnequalPair[] pairs)
    {
        var keys = new CauseKey?[pairs.Length];
        var differences = new DeclarationDifference[pairs.Length];
        ArrayBufferWriter<byte> csv = Buffer(), jsonl = Buffer();
        byte[] insured = masking.Insured(Array.ConvertAll(pairs, pair => pair.Key.Insured));
        byte[] employer = [];
        for (int i = 0; i < pairs.Length; i++)
        {
            ContributionLines modern = pairs[i].Modern(calculator);
            keys[i] = pairs[i].Explainable ? attribution.Of(in pairs[i]) : null;
            differences[i] = LineDifference.Of(in pairs[i], in modern);
            if (i == 0 || pairs[i].Key.Employer != pairs[i - 1].Key.Employer)
            {
                employer = Encoding.ASCII.GetBytes(masking.Employer(pairs[i].Key.Employer));
            }

            var who = new DifferenceRows.Who(employer, insured.AsSpan(i * Masking.InsuredLength, Masking.InsuredLength));
            DifferenceRows.Append(in pairs[i], in modern, who, keys[i], keys[i] is CauseKey key && decisions.Decides(key.Members), csv, jsonl);
        }

        return new Attributed(pairs, keys, differences, csv, jsonl);
    }

    private ArrayBufferWriter<byte> Buffer() => _idle.TryTake(out ArrayBufferWriter<byte>? idle) ? idle : new ArrayBufferWriter<byte>();

    private void Write(ArrayBufferWriter<byte> rows, BackgroundWriter file)
    {
        file.Append(rows.WrittenSpan);
        rows.ResetWrittenCount();
        _idle.Add(rows);
    }

    private void Count(Dictionary<CauseKey, CauseTally> tallies, CauseKey key, in UnequalPair pair, in DeclarationDifference difference)
    {
        if (!tallies.TryGetValue(key, out CauseTally? tally))
        {
            tally = new CauseTally(new CauseReport(key, decisions.On(key.Members), decisions.Decides(key.Members)));
            tallies.Add(key, tally);
        }

        tally.Count(in pair, in difference);
        if (tally.Report.Decided)
        {
            accounts.Legacy.Move(Outcome.Different, Outcome.Equivalent, in difference.Legacy);
            accounts.Modern.Move(Outcome.Different, Outcome.Equivalent, in difference.Modern);
        }
    }

    private sealed record Attributed(UnequalPair[] Pairs, CauseKey?[] Keys, DeclarationDifference[] Differences, ArrayBufferWriter<byte> Csv, ArrayBufferWriter<byte> Jsonl);
}

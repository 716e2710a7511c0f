using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using CsCheck;

namespace BS2000Bridge.Reconciliation.Tests.Matching;

/// <summary>How a source cuts its records into batches, and which core works on which, changes nothing in what is found.</summary>
public sealed class BatchingTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> OneBatch = new(() => FilesOf(batchSize: 10_000));

    [Fact]
    public void Run_BatchesOfAnySize_FindsTheSame() =>
        Gen.Int[1, 400].Sample(batchSize => Assert.Equal(OneBatch.Value, FilesOf(batchSize)), iter: 8);

    private static IReadOnlyDictionary<string, string> FilesOf(int batchSize)
    {
        SampleMonth month = SampleMonth.Random(seed: 61, declarations: 200).LegacyHas(Hypothesis.RoundingTotalThenSplit);
        month.BatchSize = batchSize;
        month[3].Tamper();
        month[20].Inputs.Add(ReadStatus.Read);
        month[50].Inputs = [ReadStatus.Quarantined];
        month[70].Inputs.Clear();
        month[90].Legacy.Clear();
        month[110].Legacy.Add(month[110].Legacy[0]);
        month[130].SpoilLine(0, keyReadable: false);
        month[130].Split = true;
        month.CasesWithoutKeyBefore[150] = 2;

        // Both sides report to one quarantine batch by batch, so its order is that of the batches; evidence.json holds its digest.
        return SampleRun.Of(month).Files.Where(file => file.Key != "evidence.json").ToDictionary(
            file => file.Key,
            file => file.Key == "quarantine.jsonl" ? string.Join('\n', file.Value.Split('\n').Order(StringComparer.Ordinal)) : file.Value);
    }
}

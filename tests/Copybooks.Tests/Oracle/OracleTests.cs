using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using Xunit.Abstractions;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>
/// Random copybooks of the whole language against GnuCOBOL under its BS2000 rules: every place, length and value, read
/// and written. Where GnuCOBOL is at failure itself, it is not asked: <see cref="RecordMaker"/>, <see cref="FieldMaker"/>.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int CopybooksOfBatch = 50;

    [CobcFact]
    public void Copybooks_OfAFixedSeed_AreAsGnuCobolHasThem() => Compare(seed: 20_250_501, batches: 4);

    [CobcFact]
    public void Copybooks_OfAnotherSeedEachRun_AreAsGnuCobolHasThem() => Compare(Seed.Next(output), batches: 20);

    private static void Compare(int seed, int batches)
    {
        int records = 0;
        try
        {
            var twoThreads = new ParallelOptions { MaxDegreeOfParallelism = 2 };
            Parallel.For(0, batches, twoThreads, batch => Interlocked.Add(ref records, CompareBatch(seed, batch)));
        }
        catch (AggregateException failures)
        {
            // Both threads may fail; one failure is enough to look at.
            throw failures.InnerExceptions[0];
        }

        Assert.InRange(records, batches * CopybooksOfBatch, int.MaxValue);
    }

    /// <summary>Compares the copybooks of one program, sliding or not, fixed or free; returns how many records it compared.</summary>
    private static int CompareBatch(int seed, int batch)
    {
        var random = new Random(unchecked(seed + (batch * 7919)));
        (bool sliding, SourceForm form) = (batch % 4 != 3, batch % 2 == 0 ? SourceForm.Fixed : SourceForm.Free);
        List<RandomCopybook> copybooks = [.. Enumerable.Range(1, CopybooksOfBatch).Select(number => new RandomCopybook(number, random, form, sliding))];
        var answers = new Queue<CobolAnswer>(CobolBatch.Run(copybooks, form, sliding, seed));
        int records = 0;
        foreach (RandomCopybook copybook in copybooks)
        {
            IReadOnlyList<RecordLayout> layouts = Parse(copybook, seed);
            Assert.True(layouts.Count == copybook.Records.Count, $"{layouts.Count} records instead of {copybook.Records.Count}; seed {seed}, {copybook}");
            foreach ((RandomRecord record, RecordLayout layout) in copybook.Records.Zip(layouts))
            {
                new OracleCheck(copybook, record, layout, answers.Dequeue(), seed).Run();
                records++;
            }
        }

        return records;
    }

    private static IReadOnlyList<RecordLayout> Parse(RandomCopybook copybook, int seed)
    {
        var options = new CopybookOptions
        {
            Form = copybook.Form,
            SlidingItems = copybook.Sliding,
            NativeOrder = ByteOrder.Little,
            Floats = FloatFormat.Ieee,
            Library = (name, _) => copybook.Files.TryGetValue(name, out string? text) || copybook.Files.TryGetValue(name + ".cpy", out text)
                ? new CopyText(text, name)
                : null,
        };
        try
        {
            return Copybook.Parse(copybook.Files[copybook.FileName], copybook.FileName, options).Layouts;
        }
        catch (CopybookException refusal)
        {
            throw new InvalidOperationException($"GnuCOBOL takes what we refuse: {refusal.Message} seed {seed}, {copybook}", refusal);
        }
    }
}

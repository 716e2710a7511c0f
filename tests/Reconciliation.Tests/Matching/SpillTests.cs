using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Records;
using CsCheck;

namespace BS2000Bridge.Reconciliation.Tests.Matching;

public sealed class SpillTests
{
    private static readonly Gen<UnequalPair> Pairs = Gen.Select(Gen.Long, Gen.Long, Gen.Int[1, 300_012], Gen.Bool, Gen.Byte, Gen.Byte).Select(
        (employer, insured, period, hasInput, different, duplicate) => new UnequalPair
        {
            Key = new DeclarationKey(employer, insured, period),
            Ordinal = hasInput ? insured & long.MaxValue : -1,
            Different = different,
            Duplicate = duplicate,
            LegacyRecord = period,
        });

    [Fact]
    public void ReadBatches_AsOftenAsAsked_GivesWhatWasWrittenInOrder() =>
        Gen.Select(Pairs.Array[0, 3_000], Gen.Int[1, 200]).Sample(RequireAllInOrder, iter: 60);

    private static void RequireAllInOrder(UnequalPair[] written, int batchSize)
    {
        using var spill = new Spill(Path.GetTempPath());
        foreach (UnequalPair pair in written)
        {
            spill.Write(in pair);
        }

        Assert.Equal((written.Length, written.Count(pair => pair.Different != 0)), (spill.Count, spill.Explainable));
        for (int time = 0; time < 2; time++)
        {
            UnequalPair[][] batches = [.. spill.ReadBatches(batchSize)];
            Assert.Equal(written.Select(Content), batches.SelectMany(batch => batch).Select(Content));
            Assert.All(batches.SkipLast(1), batch => Assert.Equal(batchSize, batch.Length));
            Assert.Equal(written.Where(pair => pair.Ordinal >= 0).Select(pair => pair.Ordinal), spill.ReadOrdinals());
        }
    }

    [Fact]
    public void ReadBatches_NothingWritten_GivesNothing()
    {
        using var spill = new Spill(Path.GetTempPath());

        Assert.Empty(spill.ReadBatches());
        Assert.Empty(spill.ReadOrdinals());
    }

    [Fact]
    public void Write_AfterReading_IsAnError()
    {
        using var spill = new Spill(Path.GetTempPath());
        spill.Write(Pair(0));
        Assert.Single(spill.ReadBatches());

        Assert.Throws<InvalidOperationException>(() => spill.Write(Pair(1)));
    }

    [Fact]
    public void Dispose_LeavesNoFile()
    {
        string folder = Directory.CreateTempSubdirectory("bs2000bridge-").FullName;
        using (var spill = new Spill(folder))
        {
            spill.Write(Pair(0));
            Assert.NotEmpty(Directory.EnumerateFiles(folder));
        }

        Assert.Empty(Directory.EnumerateFiles(folder));
        Directory.Delete(folder);
    }

    private static (DeclarationKey, long, byte, byte, long) Content(UnequalPair pair) =>
        (pair.Key, pair.Ordinal, pair.Different, pair.Duplicate, pair.LegacyRecord);

    private static UnequalPair Pair(int i) => new() { Key = new DeclarationKey(i, i, 202505), Ordinal = i };
}

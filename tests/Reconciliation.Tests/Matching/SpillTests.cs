using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests.Matching;

public sealed class SpillTests
{
    private const int Pairs = 5_000;

    [Fact]
    public void ReadBatches_AsOftenAsAsked_GivesWhatWasWrittenInOrder()
    {
        using var spill = new Spill(Path.GetTempPath());
        for (int i = 0; i < Pairs; i++)
        {
            spill.Write(Pair(i));
        }

        for (int time = 0; time < 2; time++)
        {
            Assert.Equal(Enumerable.Range(0, Pairs).Select(Key), spill.ReadBatches(batchSize: 64).SelectMany(batch => batch).Select(pair => pair.Key));
            Assert.Equal(Enumerable.Range(0, Pairs).Where(HasInput).Select(i => (long)i), spill.ReadOrdinals());
        }

        Assert.Equal((Pairs, Pairs / 2), (spill.Count, spill.Explainable));
    }

    [Fact]
    public void ReadBatches_NothingWritten_GivesNothing()
    {
        using var spill = new Spill(Path.GetTempPath());

        Assert.Empty(spill.ReadBatches());
        Assert.Empty(spill.ReadOrdinals());
    }

    [Fact]
    public void Write_AfterReading_IsRefused()
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

    private static bool HasInput(int i) => i % 3 != 0;

    private static DeclarationKey Key(int i) => new(i / 10, i, 202505);

    private static UnequalPair Pair(int i) => new() { Key = Key(i), Ordinal = HasInput(i) ? i : -1, Different = (byte)(i % 2) };
}

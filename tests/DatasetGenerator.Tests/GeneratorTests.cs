using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.DatasetGenerator.Tests;

public class GeneratorTests
{
    [Theory]
    [InlineData(0, 1, "0 employers")]
    [InlineData(100_001, 1, "100001 employers")]
    [InlineData(10, 0, "0 months")]
    [InlineData(10, 121, "121 months")]
    public void Generate_OutsideTheLimits_SaysWhich(int employers, int months, string says)
    {
        using TemporaryFolder folder = new();
        CountryOptions options = CountryMonth.Options(folder.Path, employers, "2025-05", months, 1);

        ArgumentException error = Assert.Throws<ArgumentException>(() => CountryGenerator.Generate(options, progress: null, CancellationToken.None));

        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2010-12")]
    [InlineData("2099-01")]
    public void Generate_MonthOutsideTheRecords_SaysSo(string month)
    {
        using TemporaryFolder folder = new();
        CountryOptions options = CountryMonth.Options(folder.Path, 10, month, 1, 1);

        ArgumentException error = Assert.Throws<ArgumentException>(() => CountryGenerator.Generate(options, progress: null, CancellationToken.None));

        Assert.Contains(month, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_Cancelled_LeavesNoDataset()
    {
        using TemporaryFolder folder = new();
        CountryOptions options = CountryMonth.Options(folder.Path, 500, "2025-05", 1, 1);
        using CancellationTokenSource cancellation = new();
        StopAfterFirst progress = new(cancellation);

        Assert.Throws<OperationCanceledException>(() => CountryGenerator.Generate(options, progress, cancellation.Token));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "2025-05"), "*.dat*"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "2025-05"), "*.json"));
    }

    [Fact]
    public void Generate_Progress_EndsWithAllOfEachMonth()
    {
        using TemporaryFolder folder = new();
        Collected progress = new();

        IReadOnlyList<GeneratedMonth> months = CountryGenerator.Generate(
            CountryMonth.Options(folder.Path, 300, "2025-05", 2, 1), progress, CancellationToken.None);

        Assert.Equal(
            months.Select(month => new GenerationProgress(month.Month, 300, 300, month.Declarations)),
            progress.Reports.Where(report => report.Employers == report.TotalEmployers));
        Assert.True(progress.Reports.Count > 4);
    }

    [Fact]
    public void Generate_Manifests_SayWhatTheCopybooksSay()
    {
        using TemporaryFolder folder = new();
        CountryGenerator.Generate(CountryMonth.Options(folder.Path, 20, "2025-05", 1, 1), progress: null, CancellationToken.None);

        Assert.All(["EMPL", "AFFIL", "DECSAL", "CUMUL"], name =>
        {
            DatasetManifest manifest = DatasetManifest.FindIn(Path.Combine(folder.Path, "2025-05"), name);
            string copybook = File.ReadAllText(Path.Combine(folder.Path, "2025-05", manifest.Copybook!));
            Assert.Equal(("CCSS." + name, "SAM", "EDF041"), (manifest.Name, manifest.FcbType, manifest.Ccsn));
            Assert.Contains("SAM, RECFORM=" + manifest.RecForm, copybook, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Generate_MoreEmployers_NeedsNoMoreMemoryARecord()
    {
        (long small, long smallRecords) = Allocated(200);
        (long large, long largeRecords) = Allocated(1_200);

        Assert.True(largeRecords > 4 * smallRecords);
        Assert.InRange((large - small) / (largeRecords - smallRecords), 0, 300);
    }

    [Fact]
    public void Names_OfAllSectors_FitTheField()
    {
        int words = Sector.All.Append(Sector.Agency).SelectMany(sector => sector.Words).Max(word => word.Length);

        Assert.True(words + " Da Conceição".Length + " S.à r.l.-S".Length <= 40);
    }

    private static (long Bytes, long Records) Allocated(int employers)
    {
        using TemporaryFolder folder = new();
        CountryOptions options = CountryMonth.Options(folder.Path, employers, "2025-05", 1, 1);
        long records = 0;
        long bytes = Allocations.Of(() => records = CountryGenerator.Generate(options, progress: null, CancellationToken.None)[0].Declarations);
        return (bytes, records);
    }

    private sealed class StopAfterFirst(CancellationTokenSource cancellation) : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value) => cancellation.Cancel();
    }

    private sealed class Collected : IProgress<GenerationProgress>
    {
        public List<GenerationProgress> Reports { get; } = [];

        public void Report(GenerationProgress value) => Reports.Add(value);
    }
}

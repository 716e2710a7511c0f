using BS2000Bridge.Benchmarks.Datasets;
using BS2000Bridge.Benchmarks.Measuring;
using BS2000Bridge.Copybooks;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Benchmarks.Tests;

/// <summary>Those who are compared must do the same work, and the memory of reading must not grow with the file.</summary>
public sealed class DatasetSumTests : IDisposable
{
    private const int Seed = 3;
    private static readonly FramingSettings Framing = new() { Preset = FramingPreset.Bs2000V };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OfFile_ViewAndFields_ComeToTheSumsOfWhatWasWritten()
    {
        (string path, WageSums expected) = Write(records: 500, spoiled: 0);

        Assert.Equal(expected, ViewSum.OfFile(path, Framing));
        Assert.Equal(expected, Fields().OfFile(path, Framing));
    }

    [Fact]
    public void OfFile_WithRecordsThatDoNotRead_CountsThem()
    {
        (string path, _) = Write(records: 500, spoiled: 7);

        Assert.Equal(7, ViewSum.OfFile(path, Framing).Unreadable);
        Assert.Equal(ViewSum.OfFile(path, Framing), Fields().OfFile(path, Framing));
    }

    [Fact]
    public void Count_OfAFileSixteenTimesAsLarge_AllocatesNoMore()
    {
        string small = Write(records: 20_000, spoiled: 0).Path, large = _folder["large.dat"];
        byte[] bytes = File.ReadAllBytes(small);
        using (FileStream output = File.Create(large))
        {
            for (int i = 0; i < 16; i++)
            {
                output.Write(bytes);
            }
        }

        Assert.Equal(20_000, SumCommand.Count(small));
        long ofSmall = Allocations.Of(() => Assert.Equal(20_000, SumCommand.Count(small)));
        long ofLarge = Allocations.Of(() => Assert.Equal(320_000, SumCommand.Count(large)));

        Assert.InRange(ofLarge, 0, ofSmall + 4096);
    }

    [Fact]
    public void Parse_OfTheProgramsLines_IsTheirSums()
    {
        string lines = string.Join('\n', Enumerable.Range(1, 13).Select(number => $"+{number:D20}"));

        WageSums sums = WageSums.Parse(lines);

        Assert.Equal((1, 8, 12, 13), (sums.Employer, sums.Overtime, sums.Amounts, sums.Unreadable));
        Assert.Throws<BenchmarkException>(() => WageSums.Parse(lines + "\n14"));
        Assert.Throws<BenchmarkException>(() => WageSums.Parse("no"));
    }

    private static FieldSum Fields()
    {
        string copybook = Path.Combine(AppContext.BaseDirectory, "DECSAL.cpy");
        return new FieldSum(Copybook.Parse(File.ReadAllText(copybook), "DECSAL.cpy").Record);
    }

    /// <summary>Writes made-up declarations, the first of which have a letter in their second element's amount.</summary>
    private (string Path, WageSums Sums) Write(int records, int spoiled)
    {
        string path = _folder[$"{records}-{spoiled}.dat"];
        var random = new Random(Seed);
        WageSums sums = default;
        using DatasetWriter output = DatasetWriter.Create(path, Framing, "DECSAL");
        for (int i = 0; i < records; i++)
        {
            byte[] record = new byte[DecsalRecordView.MaxLength];
            int elements = random.Next(2, 6);
            sums = Sum(sums, Fill(record, random, elements), elements);
            if (i < spoiled)
            {
                record[DecsalRecordView.MinLength + 3] = 0xC1;
                record[DecsalRecordView.MinLength + 2] = 0xEE;
            }

            output.Write(record.AsSpan(0, new DecsalRecordView(record).ActualLength));
        }

        output.Complete();
        return (path, sums);
    }

    private static long[] Fill(byte[] record, Random random, int elements)
    {
        DecsalRecordWriter writer = new(record);
        long[] values =
        [
            random.NextInt64(10_000_000_000_000), random.NextInt64(10_000_000_000_000), 202_505, random.Next(1, 32), random.Next(1, 32),
            random.Next(-9999, 10_000), random.Next(200), random.Next(-99_999, 100_000), 1_250_611, random.Next(100), random.Next(-99_999_999, 100_000_000),
        ];
        writer.SetNbElements(elements);
        writer.SetEmployeur(values[0]);
        writer.SetAssure(values[1]);
        writer.SetPeriode(values[2]);
        writer.SetJourDebut(values[3]);
        writer.SetJourFin(values[4]);
        writer.SetHeures(values[5]);
        writer.SetHeuresInactives(values[6]);
        writer.SetHeuresSuppl(values[7]);
        writer.SetDateReception(values[8]);
        for (int i = 0; i < elements; i++)
        {
            writer.SetElCode(i, values[9]);
            writer.SetElMontant(i, values[10]);
        }

        return values;
    }

    private static WageSums Sum(WageSums sums, long[] values, int elements) => sums with
    {
        Employer = sums.Employer + values[0],
        Insured = sums.Insured + values[1],
        Month = sums.Month + values[2],
        FirstDay = sums.FirstDay + values[3],
        LastDay = sums.LastDay + values[4],
        Hours = sums.Hours + values[5],
        IdleHours = sums.IdleHours + values[6],
        Overtime = sums.Overtime + values[7],
        Received = sums.Received + values[8],
        Elements = sums.Elements + elements,
        Codes = sums.Codes + (elements * values[9]),
        Amounts = sums.Amounts + (elements * values[10]),
    };
}

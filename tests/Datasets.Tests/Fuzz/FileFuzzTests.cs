using System.Buffers;
using System.Text;
using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Probing;
using BS2000Bridge.Datasets.Records;
using Xunit.Abstractions;

namespace BS2000Bridge.Datasets.Tests.Fuzz;

/// <summary>Whatever the file and however it is said to be framed: records, then its end or a <see cref="DatasetFormatException"/>.</summary>
public sealed class FileFuzzTests(ITestOutputHelper output) : DatasetTest
{
    private const int Files = 40_000;
    private const int Manifests = 10_000;
    private const int EveryProbe = 100;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create(0x0A, 0x0D, CodePage.EbcdicNewline);

    private const string Text = "01 R. 05 N PIC S9(4) COMP. 05 P PIC S9(3)V99 COMP-3. 05 T OCCURS 0 TO 9 DEPENDING ON N PIC 9(3).";

    [Fact]
    public void Read_OfSpoiledFiles_EndsOrSaysWhereItStops()
    {
        Copybook copybook = Copybook.Parse(Text, "R.cpy", new CopybookOptions { Form = SourceForm.Free });
        int files = 0;
        int whole = FuzzRun.Run(output, Files, random =>
        {
            string path = In($"{Interlocked.Increment(ref files)}.dat");
            var mutator = new ByteMutator(random);
            var batch = new RecordBatch();
            int inputs = 0;
            return () =>
            {
                FramingSettings written = Settings(random);
                byte[] file = Good(path, written, random);
                file = random.Next(3) == 0 ? file[..random.Next(file.Length + 1)] : file;
                mutator.Spoil(file);
                File.WriteAllBytes(path, file);
                if (++inputs % EveryProbe == 0)
                {
                    Assert.NotNull(DatasetProbe.Run(path, copybook, recordLimit: 20));
                }

                return Reads(path, file.Length, random.Next(3) == 0 ? Settings(random) : written, batch);
            };
        });

        Assert.InRange(whole, Files / 100, Files * 99 / 100);
    }

    [Fact]
    public void Load_OfSpoiledManifests_IsAManifestOrRefused()
    {
        const string good =
            """
            { "name": "R", "fcbtype": "ISAM", "recform": "V", "recsize": 104, "blksize": "(STD,2)", "blkctrl": "DATA", "keypos": 5, "keylen": 4,
              "ccsn": "EDF041", "copybook": "R.cpy", "recordCount": 12, "controlTotals": { "P": 5 }, "framing": { "preset": "openft-user", "lengthBytes": 4, "endian": "little" } }
            """;
        int files = 0;
        int taken = FuzzRun.Run(output, Manifests, random =>
        {
            string path = In($"{Interlocked.Increment(ref files)}.json");
            var mutator = new TextMutator(random);
            return () =>
            {
                File.WriteAllBytes(path, Encoding.UTF8.GetBytes(mutator.Mutate(good)));
                try
                {
                    Assert.NotNull(DatasetManifest.Load(path));
                    return true;
                }
                catch (DatasetManifestException refusal)
                {
                    Assert.NotEmpty(refusal.Message);
                    return false;
                }
            };
        });

        Assert.InRange(taken, Manifests / 100, Manifests * 99 / 100);
    }

    private static bool Reads(string path, long length, FramingSettings settings, RecordBatch batch)
    {
        long bytes = settings.Skip, number = 1;
        try
        {
            using DatasetReader reader = DatasetReader.Open(path, settings, "R");
            while (reader.Read(batch))
            {
                bytes += batch.Raw.Length;
                number += batch.Count;
                Assert.True(batch.Raw.Length > 0, $"{settings}: a batch without bytes never ends");
                for (int i = 0; i < batch.Count; i++)
                {
                    Assert.True(batch.OffsetOf(i) + batch.RawOf(i).Length <= bytes, $"{settings}: a record beyond its batch");
                }
            }
        }
        catch (DatasetFormatException failure)
        {
            Assert.True(failure.RecordNumber == number && bytes <= Math.Max(length, settings.Skip), $"{settings}: {failure.Message}");
            return false;
        }

        Assert.Equal(length, bytes);
        return true;
    }

    private static byte[] Good(string path, FramingSettings settings, Random random)
    {
        using (DatasetWriter writer = DatasetWriter.Create(path, settings, "R"))
        {
            for (int i = random.Next(6); i > 0; i--)
            {
                byte[] record = new byte[settings.RecordLength ?? random.Next(60)];
                random.NextBytes(record);

                // Text cannot hold its own line ends.
                record.AsSpan().ReplaceAny(LineEnds, (byte)0);
                writer.Write(record);
            }

            writer.Complete();
        }

        return File.ReadAllBytes(path);
    }

    private static FramingSettings Settings(Random random)
    {
        FramingPreset preset = (FramingPreset)random.Next(FramingPresets.Names.Count);
        bool searched = random.Next(8) == 0;
        return new FramingSettings
        {
            Preset = preset,
            RecordLength = preset == FramingPreset.Fixed || (preset == FramingPreset.NkSam && random.Next(2) == 0) ? random.Next(1, 60) : null,
            LengthBytes = random.Next(2) == 0 ? 2 : 4,
            Endian = (ByteOrder)random.Next(2),
            Inclusive = preset == FramingPreset.NkSam && searched ? null : random.Next(2) == 0,
            BlockPages = preset == FramingPreset.NkSam && searched ? null : random.Next(1, 3),
            Newline = random.Next(2) == 0 ? null : (byte)10,
            Skip = random.Next(4) == 0 ? random.Next(20) : 0,
        };
    }
}

using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;
using CsCheck;

namespace BS2000Bridge.Datasets.Tests;

public class FramingFuzzTests : DatasetTest
{
    private const int Runs = 1500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_RandomBytes_AccountsForEveryByteOrSaysWhereItStops(int seed)
    {
        var random = new Random(seed);
        int failures = 0, wholes = 0;
        for (int run = 0; run < Runs; run++)
        {
            FramingSettings settings = RandomSettings(random);
            byte[] file = RandomBytes(random);
            File.WriteAllBytes(In("T.dat"), file);
            if (CheckRead(file, settings, $"seed {seed}, run {run}, {settings}"))
            {
                wholes++;
            }
            else
            {
                failures++;
            }
        }

        Assert.True(failures > Runs / 10 && wholes > Runs / 10, $"seed {seed}: {failures} failures and {wholes} whole files tell too little");
    }

    /// <summary>What any framing writes it reads back: records of any bytes but the newline that ends those of text.</summary>
    [Fact]
    public void Write_AnyRecords_ReadBackTheSame()
    {
        Gen<byte> notNewline = Gen.Byte.Select(b => b == 0x15 ? (byte)0x40 : b);
        Gen<(FramingSettings Settings, byte[][] Records)> datasets = Gen.Int.Select(seed => RandomSettings(new Random(seed)) with { Newline = 0x15 })
            .SelectMany(settings => (settings.RecordLength is { } length ? notNewline.Array[length] : notNewline.Array[0, 120]).Array[0, 40].Select(records => (settings, records)));

        // One file in one folder: one thread.
        datasets.Sample(
            dataset =>
            {
                Write("T.dat", dataset.Settings, dataset.Records);
                FramingSettings settings = dataset.Settings with { BlockPages = dataset.Settings.BlockPages ?? 1, Inclusive = dataset.Settings.Inclusive ?? false };
                return dataset.Records.Select(Convert.ToHexString).SequenceEqual(ReadAll(In("T.dat"), settings).Select(record => record.Hex));
            },
            iter: Runs * 2 / 3,
            threads: 1);
    }

    /// <summary>Reads to the end or the failure.</summary>
    /// <returns>Whether the end was reached.</returns>
    private bool CheckRead(byte[] file, FramingSettings settings, string where)
    {
        long position = settings.Skip, number = 1;
        using var batch = new RecordBatch();
        try
        {
            using DatasetReader reader = DatasetReader.Open(In("T.dat"), settings, "T");
            while (reader.Read(batch))
            {
                Assert.True(batch.FirstNumber == number, where);
                Assert.True(batch.Raw.SequenceEqual(file.AsSpan((int)position, batch.Raw.Length)), where);
                long last = position;
                for (int i = 0; i < batch.Count; i++)
                {
                    ReadOnlySpan<byte> raw = batch.RawOf(i);
                    Assert.True(batch.OffsetOf(i) >= last && raw.EndsWith(batch[i]), where);
                    Assert.True(raw.SequenceEqual(file.AsSpan((int)batch.OffsetOf(i), raw.Length)), where);
                    last = batch.OffsetOf(i) + raw.Length;
                }

                position += batch.Raw.Length;
                number += batch.Count;
                Assert.True(last <= position, where);
            }
        }
        catch (DatasetFormatException error)
        {
            Assert.True(error.RecordNumber == number && (error.Offset == position || settings.Skip > file.Length), $"{where}: {error.Message}");
            return false;
        }

        Assert.True(position == file.Length, where);
        return true;
    }

    private static FramingSettings RandomSettings(Random random)
    {
        FramingPreset preset = (FramingPreset)random.Next(FramingPresets.Names.Count);
        return new FramingSettings
        {
            Preset = preset,
            RecordLength = preset == FramingPreset.Fixed || (preset == FramingPreset.NkSam && random.Next(2) == 0) ? random.Next(1, 60) : null,
            LengthBytes = random.Next(3) switch { 0 => null, 1 => 2, _ => 4 },
            Endian = (ByteOrder)random.Next(2),
            Inclusive = random.Next(3) == 0 ? null : random.Next(2) == 0,
            BlockPages = random.Next(2) == 0 ? null : random.Next(1, 4),
            Newline = random.Next(2) == 0 ? null : (byte)random.Next(3),
            Skip = random.Next(3) == 0 ? random.Next(20) : 0,
        };
    }

    /// <summary>Bytes that are small for the most part, as lengths are; now and then whole pages.</summary>
    private static byte[] RandomBytes(Random random)
    {
        byte[] bytes = new byte[random.Next(4) == 0 ? 2048 * random.Next(4) : random.Next(300)];
        int share = random.Next(1, 101);
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = random.Next(100) < share ? (byte)0 : (byte)random.Next(random.Next(2) == 0 ? 8 : 256);
        }

        return bytes;
    }
}

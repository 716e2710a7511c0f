using System.Buffers.Binary;
using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Probing;

namespace BS2000Bridge.Datasets.Tests;

public class DatasetProbeTests : DatasetTest
{
    private static readonly RecordLayout Varying = Copybook.Parse(
        """
        01 R.
           05 NUMMER PIC 9(5).
           05 N PIC 9.
           05 T OCCURS 1 TO 5 DEPENDING ON N.
              10 AMOUNT PIC S9(5) COMP-3.
           05 NAME PIC X(4).
           05 OTHER REDEFINES NAME PIC 9(4).
        """, "R.cpy", new CopybookOptions { Form = SourceForm.Free }).Record;

    private static readonly RecordLayout Steady = Copybook.Parse(
        "01 R. 05 NUMMER PIC 9(5). 05 AMOUNT PIC S9(5) COMP-3. 05 NAME PIC X(4).", "R.cpy", new CopybookOptions { Form = SourceForm.Free }).Record;

    public static TheoryData<string, string, string> Framings => new()
    {
        { "bs2000-v", "--framing bs2000-v", "" },
        { "rdw-be", "--framing rdw-be --inclusive no", " (inclusive no)" },
        { "rdw-le", "--framing rdw-le --inclusive no", " (inclusive no)" },
        { "rdw-le", "--framing rdw-le --inclusive yes", " (inclusive yes)" },
        { "openft-user", "--framing openft-user --length-bytes 2 --endian big --inclusive no", " (length-bytes 2, endian big, inclusive no)" },
        { "openft-user", "--framing openft-user --length-bytes 2 --endian big --inclusive yes", " (length-bytes 2, endian big, inclusive yes)" },
        { "openft-user", "--framing openft-user --length-bytes 2 --endian little --inclusive no", " (length-bytes 2, endian little, inclusive no)" },
        { "openft-user", "--framing openft-user --length-bytes 2 --endian little --inclusive yes", " (length-bytes 2, endian little, inclusive yes)" },
        { "openft-user", "--framing openft-user --length-bytes 4 --endian big --inclusive no", " (length-bytes 4, endian big, inclusive no)" },
        { "openft-user", "--framing openft-user --length-bytes 4 --endian big --inclusive yes", " (length-bytes 4, endian big, inclusive yes)" },
        { "openft-user", "--framing openft-user --length-bytes 4 --endian little --inclusive no", " (length-bytes 4, endian little, inclusive no)" },
        { "openft-user", "--framing openft-user --length-bytes 4 --endian little --inclusive yes", " (length-bytes 4, endian little, inclusive yes)" },
    };

    [Theory]
    [MemberData(nameof(Framings))]
    public void Run_RecordsWithLengths_FindsTheirFraming(string framing, string options, string settings)
    {
        foreach (ZonedEncoding zoned in Enum.GetValues<ZonedEncoding>())
        {
            using (FileStream file = File.Create(In("F.dat")))
            {
                foreach (byte[] record in Records(Varying.WithZoned(zoned), 40))
                {
                    file.Write(Header(framing, options, record.Length));
                    file.Write(record);
                }
            }

            ProbeReport report = DatasetProbe.Run(In("F.dat"), Varying);

            ProbeFinding best = report.Findings[0];
            Assert.Equal((options + (zoned == ZonedEncoding.Ascii ? " --code-page ISO88591" : ""), zoned), (best.Options, best.Zoned));
            Assert.Equal((ProbeVerdict.Fits, 40, 40, 40), (best.Verdict, best.Records, best.Checked, best.Valid));
            Assert.Equal($"F.dat is {framing}{settings} with {zoned.ToString().ToUpperInvariant()} digits: set it so.", report.Conclusion);
            Assert.Contains(report.Findings, finding => finding is { Framing.Preset: FramingPreset.NkSam, Verdict: ProbeVerdict.DoesNotFit });
        }
    }

    [Fact]
    public void Run_FixedRecords_FindsThem()
    {
        File.WriteAllBytes(In("F.dat"), [.. Records(Steady, 30).SelectMany(record => record)]);

        ProbeReport report = DatasetProbe.Run(In("F.dat"), Steady, recordLimit: 10);

        Assert.Equal(("--framing fixed --record-length 12", 30, 10), (report.Findings[0].Options, report.Findings[0].Records, report.Findings[0].Checked));
        Assert.Contains("is fixed (record-length 12) with EBCDIC digits", report.Conclusion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Run_BlocksOfNkSam_FindsTheirSizeAndRecords(bool lengthCountsHeader, bool variable)
    {
        RecordLayout layout = variable ? Varying : Steady;
        const int BlockLength = 2 * 2048;
        using (FileStream file = File.Create(In("F.dat")))
        {
            byte[] block = new byte[BlockLength];
            int filled = 16;
            void Flush()
            {
                BinaryPrimitives.WriteInt32BigEndian(block.AsSpan(12), filled - (lengthCountsHeader ? 0 : 16));
                file.Write(block);
                Array.Fill(block, (byte)0xEE);
                filled = 16;
            }

            foreach (byte[] record in Records(layout, 900))
            {
                byte[] framed = variable ? [.. Header("bs2000-v", string.Empty, record.Length), .. record] : record;
                if (filled + framed.Length > BlockLength)
                {
                    Flush();
                }

                framed.CopyTo(block, filled);
                filled += framed.Length;
            }

            Flush();
        }

        ProbeFinding best = DatasetProbe.Run(In("F.dat"), layout).Findings[0];

        string counted = lengthCountsHeader ? "yes" : "no";
        Assert.Equal($"nk-sam (block-pages 2, inclusive {counted}, recform {(variable ? "V" : "F, record-length 12")})", best.Framing.ToString());
        Assert.Equal($"--framing nk-sam{(variable ? "" : " --record-length 12")} --inclusive {counted}", best.Options);
        Assert.Equal((ProbeVerdict.Fits, 900), (best.Verdict, best.Records));
    }

    [Theory]
    [InlineData("15", "newline X'15'")]
    [InlineData("0D0A", "newline X'0A'")]
    public void Run_Lines_FindsTheirNewline(string newline, string settings)
    {
        RecordLayout text = Copybook.Parse("01 R. 05 A PIC 9(3). 05 B PIC X(3).", "R.cpy", new CopybookOptions { Form = SourceForm.Free }).Record;
        Put("F.dat", string.Concat(Enumerable.Repeat("F1F2F3C1C2C3" + newline, 20)));

        ProbeFinding best = DatasetProbe.Run(In("F.dat"), text).Findings[0];

        Assert.Equal(($"text ({settings})", "--framing text", 20), (best.Framing.ToString(), best.Options, best.Records));
    }

    [Fact]
    public void Run_TruncatedFile_FitsNothingAndSaysWhy()
    {
        byte[] whole = [.. Records(Varying, 20).SelectMany(record => Header("bs2000-v", string.Empty, record.Length).Concat(record))];
        File.WriteAllBytes(In("F.dat"), whole[..^1]);

        ProbeReport report = DatasetProbe.Run(In("F.dat"), Varying);

        ProbeFinding v = report.Findings.First(finding => finding.Framing.Preset == FramingPreset.Bs2000V);
        Assert.Equal((ProbeVerdict.DoesNotFit, 19), (v.Verdict, v.Records));
        Assert.Contains("record 20 at byte", v.Reason, StringComparison.Ordinal);
        Assert.Equal(FramingPreset.Bs2000V, report.Findings[0].Framing.Preset);
        Assert.Contains("fits no framing with this copybook; the nearest is bs2000-v", report.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SomeBadRecords_IsDoubtfulAndShowsTheFirst()
    {
        byte[][] records = [.. Records(Steady, 10)];
        records[3][7] = records[6][7] = 0x40;
        File.WriteAllBytes(In("F.dat"), [.. records.SelectMany(record => record)]);

        ProbeReport report = DatasetProbe.Run(In("F.dat"), Steady);

        Assert.Equal((ProbeVerdict.Doubtful, 8), (report.Findings[0].Verdict, report.Findings[0].Valid));
        Assert.Contains("record 4 at byte 36: R.AMOUNT at offset 5", report.Findings[0].Reason, StringComparison.Ordinal);
        Assert.Contains("may be fixed", report.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_EmptyFile_SaysThatNothingCanBeTold()
    {
        Assert.Contains("is empty", DatasetProbe.Run(Put("F.dat", ""), Steady).Conclusion, StringComparison.Ordinal);
    }

    /// <summary>Made-up records; the text is no number, so that its redefinition as one must not count.</summary>
    private static IEnumerable<byte[]> Records(RecordLayout layout, int count)
    {
        bool variable = layout.MinLength != layout.MaxLength;
        for (int i = 0; i < count; i++)
        {
            byte[] record = new byte[layout.MaxLength];
            int times = variable ? 1 + (i % 5) : 1;
            layout.Numeric("NUMMER").Write(record, 10_000 + i);
            if (variable)
            {
                layout.Numeric("N").Write(record, times);
            }

            for (int t = 0; t < times; t++)
            {
                layout.Numeric("AMOUNT").Write(record, t, (i * 37) - (t * 5));
            }

            layout.Text("NAME").Write(record, "ABCD", CodePage.Get("EDF041"));
            yield return record[..layout.ActualLength(record)];
        }
    }

    private static byte[] Header(string framing, string options, int length)
    {
        bool inclusive = options.EndsWith("yes", StringComparison.Ordinal);
        int bytes = options.Contains("length-bytes 4", StringComparison.Ordinal) ? 4 : 2;
        byte low = (byte)(length + (framing != "openft-user" && (inclusive || framing == "bs2000-v") ? 4 : inclusive ? bytes : 0));
        return (framing, options.Contains("little", StringComparison.Ordinal), bytes) switch
        {
            ("rdw-le", _, _) => [0, 0, low, 0],
            ("rdw-be" or "bs2000-v", _, _) => [0, low, 0, 0],
            (_, false, 2) => [0, low],
            (_, true, 2) => [low, 0],
            (_, false, _) => [0, 0, 0, low],
            (_, true, _) => [low, 0, 0, 0],
        };
    }

    [Fact]
    public void Run_RecordsOfSeveralTypes_AreValidWhenAnyFits()
    {
        Copybook copybook = Copybook.Parse(
            "01 HEAD. 05 KIND PIC X. 05 DAY PIC 9(8). 01 LINE. 05 KIND PIC X. 05 AMOUNT PIC S9(5) COMP-3.",
            "R.cpy", new CopybookOptions { Form = SourceForm.Free });
        const string Head = "C8 F2F0F2F5F0F6F3F0", Line = "D3 12345C";
        Put("V.dat", $"000D0000 {Head} 00080000 {Line} 00080000 {Line}");
        Put("F.dat", $"{Head} {Line} 4040404040 {Line} 4040404040");

        Assert.Equal(
            ["--framing bs2000-v", "--framing fixed --record-length 9"],
            new[] { "V.dat", "F.dat" }.Select(name => DatasetProbe.Run(In(name), copybook).Findings[0]).Where(best => best.Valid == 3).Select(best => best.Options));
    }

    [Fact]
    public void Run_HardlyAnyRecordValid_IsNotFollowedToTheEnd()
    {
        File.WriteAllBytes(In("F.dat"), new byte[12 * 200_000]);

        ProbeFinding isFixed = DatasetProbe.Run(In("F.dat"), Steady, recordLimit: 10).Findings.First(finding => finding.Framing.Preset == FramingPreset.Fixed);

        Assert.Equal(ProbeVerdict.DoesNotFit, isFixed.Verdict);
        Assert.True(isFixed.Records < 100_000, "half a file of nothing is enough");
        Assert.StartsWith("0 of 10 decoded are valid; record 1 at byte 0: R.NUMMER", isFixed.Reason, StringComparison.Ordinal);
    }
}

using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>
/// Bad records in the datasets before the batch runs: the COBOL program rejects them, and the bridge, which has never
/// seen its rejects, must put the same into quarantine.
/// </summary>
[Collection(FailuresMonth.Name)]
public sealed class BatchTests(FailuresMonth month)
{
    private const int KeyLength = 26;

    [CobcTheory]
    [InlineData("DECSAL", 61, "404040404040", "NUM")]
    [InlineData("DECSAL", 66, "11", "NUM")]
    [InlineData("DECSAL", 59, "F0F6", "COD")]
    [InlineData("DECSAL", 20, "40", "NUM")]
    [InlineData("AFFIL", 40, "40404040", "NUM")]
    [InlineData("CUMUL", 42, "00", "NUM")]
    public async Task ParallelRun_BadRecordThatTheBatchRejected_IsInQuarantineAndTheRestIsEqual(string dataset, int offset, string hex, string motive)
    {
        using FailuresFolder inputs = month.Inputs();
        inputs.Dataset(dataset).Spoil(100, offset, hex).Save();
        using FailuresFolder folder = await BatchAsync(inputs);

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Contains((dataset, 101, motive), Rejects(folder));
        Assert.Contains((dataset, 101L), report.Quarantine.Select(Place));
        Assert.Equal(report["legacy", "read"], report["legacy", "equal"]);
        Assert.Equal((1L, report["legacy", "equal"]), (report["modern", "quarantined"], report["modern", "equal"]));
    }

    [CobcFact]
    public async Task ParallelRun_UnknownInsuredThatTheBatchRejected_IsInQuarantine()
    {
        using FailuresFolder inputs = month.Inputs();
        SpoilableDataset affiliations = inputs.Dataset("AFFIL");
        byte[] gone = affiliations.Records[100];
        affiliations.Records.RemoveAt(100);
        affiliations.Save();
        int place = inputs.Dataset("DECSAL").Of(gone.AsSpan(0, KeyLength)).Single();
        using FailuresFolder folder = await BatchAsync(inputs);

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Equal([("DECSAL", place + 1, "AFF")], Rejects(folder));
        Assert.Equal([("DECSAL", place + 1L)], report.Quarantine.Select(Place));
        Assert.Equal((0L, 1L), (report["legacy", "quarantined"], report["modern", "quarantined"]));
    }

    [CobcFact]
    public async Task ParallelRun_DeclarationTwiceOfWhichTheBatchTookOne_IsADuplicate()
    {
        using FailuresFolder inputs = month.Inputs();
        SpoilableDataset declarations = inputs.Dataset("DECSAL");
        declarations.Records.Insert(100, [.. declarations.Records[100]]);
        declarations.Save();
        using FailuresFolder folder = await BatchAsync(inputs);
        int lines = folder.Dataset("COTIS").Of(declarations.Records[100].AsSpan(0, KeyLength)).Count();

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Equal([("DECSAL", 102, "DBL")], Rejects(folder));
        Assert.Equal((lines, 2L * lines), (report["legacy", "duplicate"], report["modern", "duplicate"]));
    }

    /// <summary>
    /// Whichever byte of whichever declaration is wrong: what the batch rejects is in quarantine, what the bridge refuses
    /// beyond it (days that are none, negative amounts) is quarantined on both sides, and all else is equal.
    /// </summary>
    [CobcTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ParallelRun_RandomBytesWrong_LoseAndInventNothing(int seed)
    {
        var random = new Random(seed);
        using FailuresFolder inputs = month.Inputs();
        SpoilableDataset declarations = inputs.Dataset("DECSAL");
        List<string> spoilt = [];
        for (int i = 0; i < 40; i++)
        {
            // Behind the key, which decides the order; any byte but one whose half byte may be a sign, which COBOL reads more strictly.
            int index = random.Next(declarations.Records.Count), offset = random.Next(KeyLength + 4, declarations.Records[index].Length);
            byte value = (byte)random.Next(256);
            if (!IsSignOfADigitField(offset) && declarations.Records[index][offset] != value)
            {
                spoilt.Add($"record {index + 1}, byte {offset}: {declarations.Records[index][offset]:X2} to {value:X2}");
                declarations.Records[index][offset] = value;
            }
        }

        declarations.Save();
        using FailuresFolder folder = await BatchAsync(inputs);

        FailuresReport report = await folder.DifferentRunAsync("--max-quarantine", "100");

        string what = $"seed {seed}: {string.Join("; ", spoilt)}";
        (string, long)[] rejected = [.. Rejects(folder).Select(reject => (reject.Dataset, (long)reject.Number))], quarantined = [.. report.Quarantine.Select(Place)];
        Assert.NotEmpty(rejected);
        Assert.True(!rejected.Except(quarantined).Any(), $"{what}\nrejected, not in quarantine: {string.Join(' ', rejected.Except(quarantined))}");
        Assert.True(report["legacy", "equal"] + report["legacy", "quarantined"] == report["legacy", "read"], what);
        Assert.True(report["modern", "equal"] + report["modern", "quarantined"] == report["modern", "read"], what);
        Assert.Equal(folder.Dataset("COTIS").Records.Count, report["legacy", "read"]);
    }

    /// <summary>The last byte of the packed amounts, and of the zoned days and codes.</summary>
    private static bool IsSignOfADigitField(int offset) => offset is 31 or 33 || (offset >= 59 && (offset - 59) % 8 is 1 or 7);

    private static (string, long) Place(System.Text.Json.JsonElement record) => (FailuresReport.Text(record, "dataset"), record.GetProperty("recordNumber").GetInt64());

    private static async Task<FailuresFolder> BatchAsync(FailuresFolder inputs)
    {
        BridgeRun run = await BridgeRun.OfAsync("legacy-batch", "--in", inputs.Root, "--habits", "none", "--out", inputs["batch"]);
        Assert.True(run.ExitCode == 0, run.Error);
        return new FailuresFolder(inputs["batch"]);
    }

    /// <summary>REJETS by hand: 8 bytes of name, 5 of a packed number, 3 of motive, 2 unused.</summary>
    private static List<(string Dataset, int Number, string Motive)> Rejects(FailuresFolder folder) =>
    [
        .. File.ReadAllBytes(folder.DataOf("REJETS")).Chunk(18).Select(record => (
            Letters(record.AsSpan(0, 8)).TrimEnd(),
            int.Parse(Convert.ToHexString(record.AsSpan(8, 5))[..9]),
            Letters(record.AsSpan(13, 3)))),
    ];

    private static string Letters(ReadOnlySpan<byte> ebcdic)
    {
        string letters = "";
        foreach (byte b in ebcdic)
        {
            letters += (b >> 4) switch { 0xC => (char)('A' + (b & 15) - 1), 0xD => (char)('J' + (b & 15) - 1), 0xE => (char)('S' + (b & 15) - 2), _ => ' ' };
        }

        return letters;
    }
}

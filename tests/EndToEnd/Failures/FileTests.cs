using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>A bad file, argument, parameter or decision is exit code 2: the words say what, where and what to do, and nothing half done is left.</summary>
[Collection(FailuresMonth.Name)]
public sealed class FileTests(FailuresMonth month)
{
    [CobcTheory]
    [InlineData("COTIS", 56 * 1000 + 30, "CCSS.COTIS, record 1001 at byte 56000", "30 bytes are left at the end of the file", "truncated")]
    [InlineData("AFFIL", 124 * 200 + 1, "CCSS.AFFIL, record 201 at byte 24800", "1 bytes are left at the end of the file", "truncated")]
    [InlineData("COTIS", 56 * 1000, "COTIS is truncated: its manifest states", "the file holds 1000", "Transfer it again")]
    [InlineData("EMPL", 80 * 3, "EMPL is truncated: its manifest states 120 records", "the file holds 3.", "Transfer it again")]
    public async Task ParallelRun_FixedDatasetCut_IsRefused(string dataset, int length, string place, string problem, string remedy)
    {
        using FailuresFolder folder = month.Legacy();
        Cut(folder, dataset, length);

        await folder.RefusedRunAsync([place, problem, remedy]);
    }

    [CobcFact]
    public async Task ParallelRun_VariableDatasetCutInARecord_IsRefusedAtThatRecord()
    {
        using FailuresFolder folder = month.Legacy();
        long offset = folder.Dataset("DECSAL").OffsetOf(500);
        Cut(folder, "DECSAL", (int)offset + 40);

        await folder.RefusedRunAsync([$"CCSS.DECSAL, record 501 at byte {offset}", "but only 40 bytes are left in the file", "Probably: DECSAL.dat"]);
    }

    [CobcFact]
    public async Task ParallelRun_VariableDatasetCutInAHeader_IsRefusedAtThatRecord()
    {
        using FailuresFolder folder = month.Legacy();
        long offset = folder.Dataset("DECSAL").OffsetOf(500);
        Cut(folder, "DECSAL", (int)offset + 3);

        await folder.RefusedRunAsync([$"CCSS.DECSAL, record 501 at byte {offset}", "3 bytes are left at the end of the file, expected a record header of 4"]);
    }

    [CobcFact]
    public async Task ParallelRun_VariableDatasetCutBetweenRecords_IsRefusedByItsCount()
    {
        using FailuresFolder folder = month.Legacy();
        Cut(folder, "DECSAL", (int)folder.Dataset("DECSAL").OffsetOf(500));

        await folder.RefusedRunAsync(["DECSAL is truncated", "the file holds 500", "Transfer it again"]);
    }

    [CobcTheory]
    [InlineData("7FFF", "the record length is 32767, expected at most RECSIZE 103")]
    [InlineData("0003", "the record length is 3, expected at least 4")]
    [InlineData("0000", "the record length is 0, expected at least 4")]
    public async Task ParallelRun_ImpossibleRecordLength_IsRefusedAtThatRecord(string hex, string problem)
    {
        using FailuresFolder folder = month.Legacy();
        long offset = folder.Dataset("DECSAL").OffsetOf(7);
        byte[] data = File.ReadAllBytes(folder.DataOf("DECSAL"));
        Convert.FromHexString(hex).CopyTo(data, offset);
        File.WriteAllBytes(folder.DataOf("DECSAL"), data);

        await folder.RefusedRunAsync([$"CCSS.DECSAL, record 8 at byte {offset}, X'{hex}", problem, "Probably: DECSAL.dat"]);
    }

    /// <summary>The last record states more than is left, and no RECSIZE of the catalogue catches it.</summary>
    [CobcFact]
    public async Task ParallelRun_RecordLengthBeyondTheFile_IsRefusedAtThatRecord()
    {
        using FailuresFolder folder = month.Legacy();
        folder.ChangeManifest("DECSAL", "\"recsize\": 103", "\"recsize\": 0");
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        int last = declarations.Records.Count - 1;
        byte[] data = File.ReadAllBytes(folder.DataOf("DECSAL"));
        data[declarations.OffsetOf(last) + 1]++;
        File.WriteAllBytes(folder.DataOf("DECSAL"), data);

        await folder.RefusedRunAsync([$"CCSS.DECSAL, record {last + 1} at byte {declarations.OffsetOf(last)}", "bytes are left in the file"]);
    }

    /// <summary>What a transfer with ftyp binary does: the record lengths are gone.</summary>
    [CobcFact]
    public async Task ParallelRun_RecordLengthsLost_IsRefused()
    {
        using FailuresFolder folder = month.Legacy();
        File.WriteAllBytes(folder.DataOf("DECSAL"), [.. folder.Dataset("DECSAL").Records.SelectMany(record => record)]);

        await folder.RefusedRunAsync(["CCSS.DECSAL, record 1 at byte 0, X'F", "the record length is 6", "Probably: DECSAL.dat fits no framing with this copybook"]);
    }

    [CobcTheory]
    [InlineData("DECSAL", "bs2000-v")]
    [InlineData("AFFIL", "fixed")]
    [InlineData("COTIS", "fixed")]
    public async Task ParallelRun_ManifestSaysAsciiOfEbcdicData_IsRefusedWithTheLikelyReason(string dataset, string framing)
    {
        using FailuresFolder folder = month.Legacy();
        folder.ChangeManifest(dataset, "\"ccsn\": \"EDF041\"", "\"ccsn\": \"ISO88591\"");

        await folder.RefusedRunAsync(
            [$"{dataset}: ", "records cannot be decoded, more than the 1 % that --max-quarantine allows", $"Probably: {dataset}.dat is {framing}", "EBCDIC digits"]);
    }

    /// <summary>A transfer that converted the text: DISPLAY fields in ASCII, though the manifest says EBCDIC.</summary>
    [CobcFact]
    public async Task ParallelRun_DataConvertedToAscii_IsRefusedWithTheLikelyReason()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset employers = folder.Dataset("EMPL");
        foreach (byte[] record in employers.Records)
        {
            ToAscii(record.AsSpan(..53));
            ToAscii(record.AsSpan(57..58));
            ToAscii(record.AsSpan(60..));
        }

        employers.Save();

        await folder.RefusedRunAsync(["EMPL: ", "more than the 1 %", "it is an ASCII digit", "Probably: EMPL.dat is fixed", "ASCII digits"]);
    }

    [CobcTheory]
    [InlineData("AFFIL", "\"ccsn\": \"EDF041\"", "\"ccsn\": \"EDF999\"", "'EDF999' is no code page")]
    [InlineData("AFFIL", "\"recform\": \"F\"", "\"recform\": \"U\"", "recform U")]
    [InlineData("AFFIL", "\"recform\": \"F\"", "\"recfrom\": \"F\"", "recfrom")]
    [InlineData("COTIS", "\"recsize\": 56", "\"recsize\": 55", "COTIS: RECSIZE is 55")]
    [InlineData("DECSAL", "\"copybook\": \"DECSAL.cpy\"", "\"copybook\": \"DECSALX.cpy\"", "DECSALX.cpy is missing")]
    public async Task ParallelRun_ManifestThatDoesNotHold_IsRefused(string dataset, string words, string others, string problem)
    {
        using FailuresFolder folder = month.Legacy();
        folder.ChangeManifest(dataset, words, others);

        await folder.RefusedRunAsync([dataset, problem]);
    }

    [CobcTheory]
    [InlineData("CUMUL.dat")]
    [InlineData("CUMUL.json")]
    [InlineData("COTIS.dat")]
    public async Task ParallelRun_FileMissing_IsRefusedByName(string file)
    {
        using FailuresFolder folder = month.Legacy();
        File.Delete(Path.Combine(folder.MonthFolder, file));

        await folder.RefusedRunAsync([file]);
    }

    [CobcFact]
    public async Task ParallelRun_CopybookThatIsNone_IsRefusedWithItsLine()
    {
        using FailuresFolder folder = month.Legacy();
        File.WriteAllText(Path.Combine(folder.MonthFolder, "EMPL.cpy"), "       01  EMPL-RECORD.\n           05  EMPL-NUMERO               PIC 9(13\n");

        await folder.RefusedRunAsync(["EMPL.cpy, line 2"]);
    }

    [CobcTheory]
    [InlineData("DECSAL", 5_000)]
    [InlineData("EMPL", 81)]
    public async Task LegacyBatch_InputCut_IsRefusedAndLeavesNothing(string dataset, int length)
    {
        using FailuresFolder folder = month.Inputs();
        Cut(folder, dataset, length);

        BridgeRun run = await BridgeRun.OfAsync("legacy-batch", "--in", folder.Root, "--out", folder["batch"]);

        run.AssertRefused();
        Assert.False(Directory.Exists(Path.Combine(folder["batch"], FailuresMonth.Month)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["batch"]));
    }

    private static void Cut(FailuresFolder folder, string dataset, int length)
    {
        byte[] data = File.ReadAllBytes(folder.DataOf(dataset));
        Assert.True(length < data.Length);
        File.WriteAllBytes(folder.DataOf(dataset), data[..length]);
    }

    /// <summary>Digits, capitals and the blank; nothing else decides here.</summary>
    private static void ToAscii(Span<byte> text)
    {
        foreach (ref byte b in text)
        {
            b = b switch
            {
                >= 0xF0 and <= 0xF9 => (byte)(b - 0xF0 + '0'),
                >= 0xC1 and <= 0xC9 => (byte)(b - 0xC1 + 'A'),
                >= 0xD1 and <= 0xD9 => (byte)(b - 0xD1 + 'J'),
                >= 0xE2 and <= 0xE9 => (byte)(b - 0xE2 + 'S'),
                0x40 => (byte)' ',
                _ => (byte)'?',
            };
        }
    }
}

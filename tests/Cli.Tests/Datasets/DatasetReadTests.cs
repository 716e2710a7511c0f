using System.Text.Json;

namespace BS2000Bridge.Cli.Tests.Datasets;

public sealed class DatasetReadTests
{
    private const string Wage =
        """
               01  WAGE.
                   05  NAME     PIC X(4).
                   05  AMOUNT   PIC S9(3)V99 COMP-3.

        """;

    private const string Typed =
        """
               01  HEAD.
                   05  KIND     PIC X.
                   05  MADE     PIC 9(4).
               01  WAGE.
                   05  KIND     PIC X.
                   05  AMOUNT   PIC S9(5)V99 COMP-3.
               01  TOTAL.
                   05  KIND     PIC X.
                   05  HOWMANY  PIC 9(4).

        """;

    // H 2025, D 12.34, T 0001.
    private const string TypedBytes = "C8F2F0F2F5 C40001234C E3F0F0F0F1";

    [Fact]
    public async Task Read_UndecodableField_IsNullAndListedAndEnds1()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Wage, "C1C2C3C4 01234C D1404040 012340");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            {"NAME":"ABCD","AMOUNT":12.34}
            {"NAME":"J","AMOUNT":null,"$errors":[{"field":"AMOUNT","offset":4,"hex":"012340","reason":"packed decimal: sign nibble 0, expected A C E F (plus) or B D (minus)"}]}

            """,
            run.Out);
        Assert.Equal("bridge: 1 of 2 records have fields that do not decode, listed in their $errors; the first is record 2 at byte 7, with 1.\n", run.Error);
    }

    [Fact]
    public async Task Read_TruncatedFile_PrintsWhatItHasAndEnds2()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Wage, "C1C2C3C4 01234C D1D2");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("{\"NAME\":\"ABCD\",\"AMOUNT\":12.34}\n", run.Out);
        Assert.Contains("record 2 at byte 7, X'D1D2'", run.Error);
        Assert.Contains("The 1 records before it have been printed.", run.Error);
        Assert.Contains($"'bridge dataset probe --copybook {folder["REC.cpy"]} {folder["REC.dat"]}' finds out how it is framed.", run.Error);
    }

    [Theory]
    [InlineData("--limit 1", "A")]
    [InlineData("--skip 7", "BC")]
    [InlineData("--skip 7 --limit 1", "B")]
    [InlineData("--limit 0", "")]
    public async Task Read_SkipAndLimit_GiveTheRecordsBetween(string options, string names)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Wage, "C1404040 00001C C2404040 00002C C3404040 00003C", options);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(names, string.Concat(Records(run).Select(record => record.GetProperty("NAME").GetString())));
    }

    [Fact]
    public async Task Read_SeveralRecordsAndADiscriminator_GivesTheOneThatItIs()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Typed, TypedBytes, "--discriminator KIND=H:HEAD,D:WAGE,T:TOTAL");

        Assert.Equal("", run.Error);
        Assert.Equal(
            """
            {"HEAD":{"KIND":"H","MADE":2025}}
            {"WAGE":{"KIND":"D","AMOUNT":12.34}}
            {"TOTAL":{"KIND":"T","HOWMANY":1}}

            """,
            run.Out);
    }

    [Fact]
    public async Task Read_SeveralRecordsWithoutADiscriminator_ShowsEach()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Typed, "C8F2F0F2F5");

        JsonElement record = Assert.Single(Records(run));
        Assert.Equal(["HEAD", "WAGE", "TOTAL", "$errors"], record.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("KIND=H:NOBODY", "it has HEAD, WAGE, TOTAL")]
    [InlineData("KINT=H:HEAD", "near names: KIND")]
    public async Task Read_DiscriminatorThatIsNotThere_SaysWhatThereIs(string discriminator, string expected)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Typed, TypedBytes, $"--discriminator {discriminator}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error);
    }

    [Fact]
    public async Task Read_Csv_HasAColumnForEachField()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Wage, "C16BC240 01234D D1404040 012340", "--format csv");

        Assert.Equal(1, run.ExitCode);
        string[] lines = run.Out.Replace("\r", "").Split('\n');
        Assert.Equal("NAME,AMOUNT,$errors", lines[0]);
        Assert.Equal("\"A,B\",-12.34,", lines[1]);
        Assert.StartsWith("J,,", lines[2]);
        Assert.Contains("AMOUNT@4 012340 packed decimal", lines[2]);
    }

    [Fact]
    public async Task Read_Raw_KeepsTheBytes()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Wage, "C1404040 00100F", "--raw");

        Assert.Equal("{\"NAME\":\"A\",\"AMOUNT\":1.00,\"$raw\":\"C140404000100F\"}\n", run.Out);
    }

    // The code pages differ in X'4A' and X'BA': EDF041 ` and «, IBM273 Ä and [; and ASCII zones are X'30' to X'39', minus X'70'.
    [Theory]
    [InlineData("EDF041", "C14A4040 F1F2D3", "A`", "-123")]
    [InlineData("IBM273", "C14A4040 F1F2D3", "AÄ", "-123")]
    [InlineData("ISO88591", "41E42020 313273", "Aä", "-123")]
    [InlineData("ASCII", "41422020 313233", "AB", "123")]
    public async Task Read_CodePage_DecidesTextAndZones(string codePage, string hex, string name, string amount)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, "       01 R. 05 A PIC X(4). 05 B PIC S9(3).\n", hex, $"--code-page {codePage}");

        Assert.Equal($"{{\"A\":\"{name}\",\"B\":{amount}}}\n", run.Out);
    }

    [Fact]
    public async Task Read_CodePageFromAFile_IsUsed()
    {
        using DatasetFolder folder = new();
        File.WriteAllText(folder["site.tsv"], "C1\t00C9\n40\t0020\nF0\t0030\n");
        CliRun run = await ReadAsync(folder, "       01 R. 05 A PIC X(2). 05 B PIC X.\n", "C140F0", $"--code-page {folder["site.tsv"]}");

        Assert.Equal("{\"A\":\"É\",\"B\":\"0\"}\n", run.Out);
    }

    // An 8-byte binary stands on 8 in the dialect of BS2000, on 4 in that of z/OS.
    [Theory]
    [InlineData("bs2000", "C140404040404040 0000000000000005")]
    [InlineData("ibm", "C1404040 0000000000000005")]
    public async Task Read_Dialect_DecidesTheAlignment(string dialect, string hex)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, "       01 R. 05 A PIC X. 05 B PIC 9(18) COMP SYNC.\n", hex, $"--dialect {dialect}");

        Assert.Equal("{\"A\":\"A\",\"B\":5}\n", run.Out);
    }

    [Theory]
    [InlineData("", "0001 0002", 2)]
    [InlineData("--endian big", "0001 0002", 2)]
    [InlineData("--endian little", "0001 0200", 2)]
    public async Task Read_Endian_IsTheOrderOfComp5Alone(string options, string hex, int expected)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, "       01 R. 05 A PIC 9(4) COMP. 05 B PIC 9(4) COMP-5.\n", hex, options);

        Assert.Equal("", run.Error);
        Assert.Equal($"{{\"A\":1,\"B\":{expected}}}\n", run.Out);
    }

    // 1 is X'41100000' in hexadecimal floating point, X'3F800000' in IEEE 754.
    [Theory]
    [InlineData("", "41100000")]
    [InlineData("--float hexadecimal", "41100000")]
    [InlineData("--float ieee", "3F800000")]
    public async Task Read_Float_IsReadAsItIsStored(string options, string hex)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, "       01 R. 05 A COMP-1.\n", hex, options);

        Assert.Equal(1m, Assert.Single(Records(run)).GetProperty("A").GetDecimal());
    }

    [Theory]
    [InlineData("yes", "F1 C1 E9")]
    [InlineData("no", "F1 C140 E9")]
    public async Task Read_Sliding_SaysWhereItemsAfterATableStand(string sliding, string hex)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(
            folder, "       01 R. 05 N PIC 9.\n           05 T PIC X OCCURS 0 TO 2 DEPENDING ON N.\n           05 Z PIC X.\n",
            $"{hex.Replace(" ", "").Length / 2:X4} {hex}", $"--framing openft-user --sliding {sliding}");

        Assert.Equal("{\"N\":1,\"T\":[\"A\"],\"Z\":\"Z\"}\n", run.Out);
    }

    [Fact]
    public async Task Read_CopyStatement_FindsTheTextBesideAndInNamedFolders()
    {
        using DatasetFolder folder = new();
        Directory.CreateDirectory(folder["more"]);
        File.WriteAllText(folder["inner.CPY"], "           05 A PIC X(2).\n");
        File.WriteAllText(folder["more/OUTER"], "           05 B PIC 9(2).\n");
        CliRun run = await ReadAsync(folder, "       01 R.\n           COPY INNER.\n           COPY outer.\n", "C1C2F1F2", $"--copy {folder["more"]}");

        Assert.Equal("{\"A\":\"AB\",\"B\":12}\n", run.Out);
    }

    [Fact]
    public async Task Read_Manifest_SaysWhatTheOptionsDoNot()
    {
        using DatasetFolder folder = new();
        File.WriteAllText(folder["REC.json"], """{"name":"WAGES","recform":"V","ccsn":"ISO88591"}""");
        CliRun run = await ReadAsync(folder, Wage, "000B0000 41424344 01234C");

        Assert.Equal("{\"NAME\":\"ABCD\",\"AMOUNT\":12.34}\n", run.Out);
    }

    [Fact]
    public async Task Read_ManifestAndOptions_OptionsWin()
    {
        using DatasetFolder folder = new();
        File.WriteAllText(folder["REC.json"], """{"name":"WAGES","recform":"V","ccsn":"ISO88591"}""");
        CliRun run = await ReadAsync(folder, Wage, "C1C2C3C4 01234C", "--framing fixed --code-page EDF041");

        Assert.Equal("{\"NAME\":\"ABCD\",\"AMOUNT\":12.34}\n", run.Out);
    }

    [Fact]
    public async Task Read_JsonBesideTheDataThatIsNoManifest_IsLeftAloneWithANotice()
    {
        using DatasetFolder folder = new();
        File.WriteAllText(folder["REC.json"], """{"NAME":"ABCD"}""");
        CliRun run = await ReadAsync(folder, Wage, "C1C2C3C4 01234C");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("{\"NAME\":\"ABCD\",\"AMOUNT\":12.34}\n", run.Out);
        Assert.StartsWith($"bridge: {folder["REC.json"]} is no manifest", run.Error);
    }

    [Theory]
    [InlineData("--framing bs2000-v --inclusive no", "--inclusive", "bs2000-v")]
    [InlineData("--framing bs2000-v --record-length 9", "--record-length", "bs2000-v")]
    [InlineData("--framing bs2000-v --length-bytes 2", "--length-bytes", "bs2000-v")]
    [InlineData("--framing bs2000-v --endian big", "--endian", "bs2000-v")]
    [InlineData("--framing bs2000-v --block-pages 1", "--block-pages", "bs2000-v")]
    public async Task Read_SettingThatTheFramingDoesNotUse_IsIgnoredWithANotice(string options, string setting, string framing)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Wage, "000B0000 C1C2C3C4 01234C", options);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("{\"NAME\":\"ABCD\",\"AMOUNT\":12.34}\n", run.Out);
        Assert.Equal($"bridge: {setting} has no effect on {framing}.\n", run.Error);
    }

    [Theory]
    [InlineData("--framing tape", "--framing: 'tape' is none of fixed, bs2000-v, openft-user, rdw-le, rdw-be, text, nk-sam.")]
    [InlineData("--length-bytes 3", "--length-bytes: '3' is none of 2, 4.")]
    [InlineData("--inclusive maybe", "--inclusive: 'maybe' is none of yes, no.")]
    [InlineData("--limit -1", "--limit: '-1' is not a whole number from 0 up.")]
    [InlineData("--record-length 0", "--record-length: '0' is not a whole number from 1 to 16777216.")]
    [InlineData("--discriminator KIND", "--discriminator: 'KIND' does not say which value of which field is which record")]
    [InlineData("--code-page EDF99", "'EDF99' is no code page")]
    public async Task Read_BadOption_SaysWhatItTakes(string options, string expected)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Wage, "C1C2C3C4 01234C", options);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Read_BadCopybook_NamesThePlace()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, "       01  R.\n           05  A  PICTURE S9(4) KOMP.\n", "C1");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"bridge: {folder["REC.cpy"]}, line 2, column 33: found KOMP, expected", run.Error);
    }

    [Fact]
    public async Task Read_Device_IsNoFile()
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.BridgeAsync("dataset", "read", "--copybook", folder.Copybook(Wage), "/dev/tty");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("bridge: The data /dev/tty cannot be read: ", run.Error);
    }

    [Fact]
    public async Task Read_Interrupted_Ends130()
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.OfAsync(
            Program.Compose, new CancellationToken(canceled: true), "dataset", "read", "--copybook", folder.Copybook(Wage), folder.Data("C1C2C3C4 01234C"));

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Read_EmptyFile_HasNoRecords()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, Wage, "");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData("NONE.cpy", "REC.dat", "The copybook ")]
    [InlineData("REC.cpy", "NONE.dat", "The data ")]
    public async Task Read_MissingFile_IsNamed(string copybook, string data, string expected)
    {
        using DatasetFolder folder = new();
        folder.Copybook(Wage);
        folder.Data("C1C2C3C4 01234C");
        CliRun run = await CliRun.BridgeAsync("dataset", "read", "--copybook", folder[copybook], folder[data]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"bridge: {expected}", run.Error);
    }

    private static Task<CliRun> ReadAsync(DatasetFolder folder, string copybook, string hex, string options = "") => CliRun.BridgeAsync(
        ["dataset", "read", "--copybook", folder.Copybook(copybook), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), folder.Data(hex)]);

    private static List<JsonElement> Records(CliRun run) =>
        [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

namespace BS2000Bridge.Cli.Tests.Datasets;

public sealed class DatasetWriteTests
{
    private const string Wage =
        """
               01  WAGE.
                   05  NAME     PIC X(4).
                   05  AMOUNT   PIC S9(3)V99 COMP-3.
                   05  FILLER   PIC X.

        """;

    [Fact]
    public async Task Write_Lines_GiveTheBytesAndTheManifest()
    {
        using DatasetFolder folder = new();
        CliRun run = await WriteAsync(folder, Wage, "{\"NAME\":\"Zoë\",\"AMOUNT\":-12.34}\n\n{\"AMOUNT\":1e1,\"NAME\":\"\"}\r\n");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("E996534001234D40" + "4040404001000C40", folder.Hex("OUT.dat"));
        string manifest = File.ReadAllText(folder["OUT.json"]);
        Assert.Contains("\"recform\": \"F\"", manifest);
        Assert.Contains("\"recsize\": 8", manifest);
        Assert.Contains("\"ccsn\": \"EDF041\"", manifest);
        Assert.Contains("\"copybook\": \"REC.cpy\"", manifest);
        Assert.Contains("\"recordCount\": 2", manifest);
    }

    // 20 spoiled lines are listed; the 21st is only counted.
    [Fact]
    public async Task Write_RefusedLines_AreListedAndNothingIsWritten()
    {
        using DatasetFolder folder = new();
        string good = "{\"NAME\":\"A\",\"AMOUNT\":1}\n";
        string bad = string.Concat(Enumerable.Repeat("{\"NAME\":\"TOO LONG\",\"AMOUNT\":1000}\n", 21));
        CliRun run = await WriteAsync(folder, Wage, good + bad);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("line 2: NAME at offset 0: ", run.ErrorLines[0]);
        Assert.StartsWith("line 2: AMOUNT at offset 4: ", run.ErrorLines[1]);
        Assert.StartsWith("line 21: AMOUNT at offset 4: ", run.ErrorLines[39]);
        Assert.Equal(
            [$"bridge: {folder["OUT.dat"]} has not been written: 21 lines were refused, the first 20 are listed above.", "Correct these lines and write again."],
            run.ErrorLines[40..]);
        Assert.False(File.Exists(folder["OUT.dat"]));
        Assert.False(File.Exists(folder["OUT.dat.partial"]));
        Assert.False(File.Exists(folder["OUT.json"]));
    }

    [Fact]
    public async Task Write_RefusedLine_LeavesTheEarlierFile()
    {
        using DatasetFolder folder = new();
        folder.Data("0102", "OUT.dat");
        CliRun run = await WriteAsync(folder, Wage, "no JSON\n");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("line 1: ", run.Error);
        Assert.Equal("0102", folder.Hex("OUT.dat"));
    }

    [Theory]
    [InlineData("{\"NAME\":\"É\u0141\",\"AMOUNT\":1}", "NAME at offset 0")]
    [InlineData("{\"NAME\":\"A\",\"AMOUNT\":0.001}", "AMOUNT at offset 4")]
    [InlineData("{\"NAME\":\"A\",\"AMOUNT\":\"1\"}", "AMOUNT")]
    [InlineData("{\"NAME\":\"A\",\"AMOUNT\":1,\"NAMES\":\"B\"}", "NAMES")]
    [InlineData("{\"NAME\":\"A\"}", "AMOUNT")]
    public async Task Write_LineThatDoesNotFit_NamesLineFieldAndOffset(string line, string expected)
    {
        using DatasetFolder folder = new();
        CliRun run = await WriteAsync(folder, Wage, $"{line}\n");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"line 1: {expected}", run.Error);
        Assert.Contains("1 line was refused.", run.Error);
    }

    [Fact]
    public async Task Write_LongRecordForTheFraming_IsRefused()
    {
        using DatasetFolder folder = new();
        CliRun run = await WriteAsync(folder, "       01 R. 05 A PIC X(70000).\n", "{\"A\":\"B\"}\n", "--framing bs2000-v");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("line 1: ", run.Error);
        Assert.Contains("70000 bytes", run.Error);
    }

    // FILLER, a sign nibble F and a spoiled field come back as they were; only the name is changed.
    [Fact]
    public async Task Write_RawLines_ChangeOnlyWhatWasChanged()
    {
        using DatasetFolder folder = new();
        string copybook = folder.Copybook(Wage);
        string data = folder.Data("C1C2C3C4 01234F 99  D1404040 404040 FF");
        CliRun read = await CliRun.BridgeAsync("dataset", "read", "--copybook", copybook, "--raw", data);
        CliRun write = await CliRun.BridgeWithInputAsync(read.Out.Replace("ABCD", "ABBA"), "dataset", "write", "--copybook", copybook, "--out", folder["OUT.dat"]);

        Assert.Equal(1, read.ExitCode);
        Assert.Equal("", write.Error);
        Assert.Equal("C1C2C2C101234F99" + "D1404040404040FF", folder.Hex("OUT.dat"));
    }

    [Fact]
    public async Task Write_InFile_ReadsItInPlaceOfStdin()
    {
        using DatasetFolder folder = new();
        File.WriteAllText(folder["lines.jsonl"], "\uFEFF{\"NAME\":\"A\",\"AMOUNT\":1}");
        CliRun run = await WriteAsync(folder, Wage, "no JSON\n", $"--in {folder["lines.jsonl"]}");

        Assert.Equal("", run.Error);
        Assert.Equal("C140404000100C40", folder.Hex("OUT.dat"));
    }

    [Fact]
    public async Task Write_NoManifestOfThatName_IsLeftAloneWithANotice()
    {
        using DatasetFolder folder = new();
        File.WriteAllText(folder["OUT.json"], "[1, 2]");
        CliRun run = await WriteAsync(folder, Wage, "{\"NAME\":\"A\",\"AMOUNT\":1}\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("[1, 2]", File.ReadAllText(folder["OUT.json"]));
        Assert.Equal("C140404000100C40", folder.Hex("OUT.dat"));
        Assert.Contains("bridge: no manifest is written: ", run.Error);
    }

    [Fact]
    public async Task Write_Discriminator_IsKeptInTheManifest()
    {
        using DatasetFolder folder = new();
        const string types = "       01 H. 05 K PIC X. 05 A PIC X.\n       01 D. 05 K PIC X. 05 B PIC 9.\n";
        const string lines = "{\"H\":{\"K\":\"H\",\"A\":\"A\"}}\n{\"D\":{\"K\":\"D\",\"B\":7}}\n";
        CliRun write = await WriteAsync(folder, types, lines, "--discriminator K=H:H,D:D");
        CliRun read = await CliRun.BridgeAsync("dataset", "read", "--copybook", folder["REC.cpy"], folder["OUT.dat"]);

        Assert.Equal("", write.Error + read.Error);
        Assert.Equal("C8C1C4F7", folder.Hex("OUT.dat"));
        Assert.Equal(lines, read.Out);
    }

    [Fact]
    public async Task Write_Limit_WritesTheFirstRecords()
    {
        using DatasetFolder folder = new();
        CliRun run = await WriteAsync(folder, Wage, "{\"NAME\":\"A\",\"AMOUNT\":1}\nno JSON\n", "--limit 1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("C140404000100C40", folder.Hex("OUT.dat"));
    }

    [Fact]
    public async Task Write_OutThatCannotBe_IsNamed()
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.BridgeWithInputAsync("", "dataset", "write", "--copybook", folder.Copybook(Wage), "--out", folder["none/OUT.dat"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"bridge: {folder["none/OUT.dat"]} cannot be written: ", run.Error);
    }

    private static Task<CliRun> WriteAsync(DatasetFolder folder, string copybook, string lines, string options = "") => CliRun.BridgeWithInputAsync(
        lines, ["dataset", "write", "--copybook", folder.Copybook(copybook), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--out", folder["OUT.dat"]]);
}

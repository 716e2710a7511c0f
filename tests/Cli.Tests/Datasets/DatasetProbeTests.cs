using System.Text.Json;

namespace BS2000Bridge.Cli.Tests.Datasets;

public sealed class DatasetProbeTests
{
    private const string Copybook =
        """
               01  WAGE.
                   05  NAME     PIC X(4).
                   05  AMOUNT   PIC S9(3)V99 COMP-3.

        """;

    [Fact]
    public async Task Probe_FramedFile_GivesTheOptionsThatReadIt()
    {
        using DatasetFolder folder = new();
        string copybook = folder.Copybook(Copybook);
        string data = folder.Data(string.Concat(Enumerable.Repeat("07000000 C1C2C3C4 01234C", 20)));
        CliRun probe = await CliRun.BridgeAsync("dataset", "probe", "--copybook", copybook, data);

        Assert.Equal(0, probe.ExitCode);
        string command = probe.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
        Assert.Equal($"bridge dataset read --copybook {copybook} --framing openft-user --length-bytes 4 --endian little --inclusive no {data}", command);

        CliRun read = await CliRun.BridgeAsync(command.Split(' ')[1..]);
        Assert.Equal(0, read.ExitCode);
        Assert.Equal(string.Concat(Enumerable.Repeat("{\"NAME\":\"ABCD\",\"AMOUNT\":12.34}\n", 20)), read.Out);
    }

    [Fact]
    public async Task Probe_Json_HasTheFindings()
    {
        using DatasetFolder folder = new();
        CliRun run = await ProbeAsync(folder, string.Concat(Enumerable.Repeat("000B0000 C1C2C3C4 01234C", 20)), "--json");

        JsonElement best = run.Json.GetProperty("findings")[0];
        Assert.Equal(["framing", "options", "digits", "verdict", "records", "checked", "valid", "reason"], best.EnumerateObject().Select(member => member.Name));
        Assert.Equal("bs2000-v", best.GetProperty("framing").GetString());
        Assert.Equal("--framing bs2000-v", best.GetProperty("options").GetString());
        Assert.Equal("fits", best.GetProperty("verdict").GetString());
        Assert.Equal(20, best.GetProperty("records").GetInt64());
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("010203")]
    [InlineData("")]
    public async Task Probe_NothingFits_SaysSoAndEnds1(string hex)
    {
        using DatasetFolder folder = new();
        CliRun run = await ProbeAsync(folder, hex);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(hex.Length == 0 ? "REC.dat is empty" : "REC.dat fits no framing with this copybook", run.Out);
        Assert.DoesNotContain("bridge dataset read", run.Out);
    }

    [Fact]
    public async Task Probe_MissingFile_Ends2()
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.BridgeAsync("dataset", "probe", "--copybook", folder.Copybook(Copybook), folder["NONE.dat"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"bridge: The data {folder["NONE.dat"]} cannot be read", run.Error);
    }

    private static Task<CliRun> ProbeAsync(DatasetFolder folder, string hex, params string[] options) =>
        CliRun.BridgeAsync(["dataset", "probe", "--copybook", folder.Copybook(Copybook), .. options, folder.Data(hex)]);
}

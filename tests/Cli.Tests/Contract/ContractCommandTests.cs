using System.Text.Json;

namespace BS2000Bridge.Cli.Tests.Contract;

public sealed class ContractCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["contract"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ContractExport_NewFolder_HoldsWhatAnInstitutionNeeds()
    {
        CliRun run = await CliRun.BridgeAsync("contract", "export", "--out", Target);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("begin with README.md, read contract.html in a browser", run.Out);
        Assert.All(
            (string[])["README.md", "contract.html", "contract.binpb", "ccss/salary/v1/computation_service.proto", "ccss/exchange/cns/v1/cns_feed_service.proto"],
            file => Assert.True(new FileInfo(Path.Combine(Target, file)).Length > 0, file));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task ContractExport_Json_ListsWhatWasWritten()
    {
        JsonElement document = (await CliRun.BridgeAsync("contract", "export", "--out", Target, "--json")).Json;

        Assert.Equal(Target, document.GetProperty("folder").GetString());
        Assert.Equal(
            Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Target, file)).Order(StringComparer.Ordinal),
            document.GetProperty("files").EnumerateArray().Select(file => file.GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ContractExport_EarlierExport_IsReplacedWhole()
    {
        await CliRun.BridgeAsync("contract", "export", "--out", Target);
        File.WriteAllText(Path.Combine(Target, "ccss", "gone.proto"), "");

        CliRun run = await CliRun.BridgeAsync("contract", "export", "--out", Target);

        Assert.Equal(0, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(Target, "ccss", "gone.proto")));
    }

    [Fact]
    public async Task ContractExport_FolderOfSomethingElse_IsLeftAsItIs()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "letter.txt"), "mine");

        CliRun run = await CliRun.BridgeAsync("contract", "export", "--out", Target);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("holds something that is no exported contract", run.Error);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, "letter.txt")));
    }

    [Fact]
    public async Task Contract_WithoutACommand_ShowsItsCommandsAndEnds2()
    {
        CliRun run = await CliRun.BridgeAsync("contract");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("export", run.Out + run.Error);
    }
}

using System.Text.Json;

namespace BS2000Bridge.Cli.Tests.Commands;

public sealed class PopulationsCommandTests
{
    [Fact]
    public async Task Populations_Json_SaysOfEachWhetherItIsComputedAndWhy()
    {
        CliRun run = await CliRun.BridgeAsync("populations", "--json");

        Assert.Equal(0, run.ExitCode);
        JsonElement[] all = [.. run.Json.EnumerateArray()];
        Assert.All(all, one => Assert.Equal(["population", "computed", "reason", "articles"], one.EnumerateObject().Select(member => member.Name)));
        Assert.All(all, one => Assert.Equal(one.GetProperty("computed").GetBoolean(), one.GetProperty("reason").ValueKind == JsonValueKind.Null));
        Assert.True(all.Single(one => one.GetProperty("population").GetString() == "pensioners").GetProperty("computed").GetBoolean());
        Assert.False(all.Single(one => one.GetProperty("population").GetString() == "army-and-police").GetProperty("computed").GetBoolean());
    }

    [Fact]
    public async Task Populations_ForPeople_EndWithHowManyAreComputed()
    {
        CliRun run = await CliRun.BridgeAsync("populations");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("jeunes au pair / young people au pair: l’assiette", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("19 of 27 populations are computed.\n", run.Out, StringComparison.Ordinal);
    }
}

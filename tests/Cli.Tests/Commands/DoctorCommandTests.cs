using System.Text.Json;
using BS2000Bridge.Cli.Commands;
using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests.Commands;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task Doctor_EverythingThere_Ends0()
    {
        CliRun run = await DoctorAsync(component => component.Executable == "dotnet" ? "10.0.100" : "3.1.2");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("10.0.100", run.Out);
        Assert.Contains("Everything is there.", run.Out);
    }

    [Fact]
    public async Task Doctor_CobolAbsent_Ends0AndSaysWhatIsLostAndHowToGetIt()
    {
        CliRun run = await DoctorAsync(component => component.Executable == "dotnet" ? "10.0.100" : null);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("bridge legacy-batch", run.Out);
        Assert.Contains("GnuCOBOL (cobc) is absent. Install it: apt-get install gnucobol3", run.Out);
        Assert.DoesNotContain("Everything is there.", run.Out);
    }

    [Fact]
    public async Task Doctor_SdkAbsent_Ends3AndSaysThatItIsNeeded()
    {
        CliRun run = await DoctorAsync(_ => null);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(".NET SDK 10 is absent and needed. Install the .NET 10 SDK", run.Out);
    }

    [Fact]
    public async Task Doctor_Json_HasEachComponent()
    {
        CliRun run = await DoctorAsync(component => component.Executable == "dotnet" ? "10.0.100" : null, "--json");

        Assert.True(run.Json.GetProperty("complete").GetBoolean());
        JsonElement cobol = Assert.Single(run.Json.GetProperty("components").EnumerateArray(), component => component.GetProperty("name").GetString() == "GnuCOBOL (cobc)");
        Assert.False(cobol.GetProperty("present").GetBoolean());
        Assert.False(cobol.GetProperty("needed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, cobol.GetProperty("version").ValueKind);
        Assert.Contains("bridge legacy-batch", cobol.GetProperty("lostWithoutIt").GetString());
        Assert.Contains("gnucobol3", cobol.GetProperty("howToGet").GetString());
    }

    [Fact]
    public async Task Doctor_OnThisMachine_FindsTheSdkThatBuiltTheTest()
    {
        CliRun run = await CliRun.BridgeAsync("doctor");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\.NET SDK 10 +present +10\.", run.Out);
    }

    private static Task<CliRun> DoctorAsync(Func<Component, string?> versionOf, params string[] arguments) =>
        CliRun.OfAsync(terminal => DoctorCommand.Create(terminal, versionOf), default, arguments);
}

using System.Text;
using System.Text.Json;

namespace BS2000Bridge.Cli.Tests.Parameters;

/// <summary>The centre's own values, without a build: what they change is said, and a wrong file stops the command before it begins.</summary>
public sealed class ParametersOptionTests
{
    /// <summary>4,250.00 at 0.70 % is 29.75.</summary>
    [Fact]
    public async Task Contributions_RateOfTheCentre_IsComputedWithAndNamed()
    {
        using var folder = new TemporaryFolder();
        CentreFile.Write(folder["own"], "0.70");
        string[] command = ["contributions", "--month", "2024-05", "--gross", "4250", "--parameters", folder["own"]];
        CliRun json = await CliRun.BridgeAsync([.. command, "--json"]), text = await CliRun.BridgeAsync(command);

        JsonElement accident = json.Json.GetProperty("branches").EnumerateArray().Single(branch => branch.GetProperty("branch").GetString() == "accident");
        Assert.Equal(2975, accident.GetProperty("employerCents").GetInt64());
        Assert.Equal(
            """[{"id":"accident.employees.employer","value":"0.70","source":"value of the centre, rates.yaml, line 4: the board, 2 December 2026"}]""",
            JsonSerializer.Serialize(json.Json.GetProperty("centreValues")));
        Assert.Contains("accident.employees.employer = 0.70: value of the centre, rates.yaml, line 4: the board, 2 December 2026", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SoundFolder_SaysWhatItChanges()
    {
        using var folder = new TemporaryFolder();
        CentreFile.Write(folder["own"], "0.70");
        CliRun text = await CliRun.BridgeAsync("parameters", "check", folder["own"]), json = await CliRun.BridgeAsync("parameters", "check", folder["own"], "--json");

        Assert.Equal((0, 0), (text.ExitCode, json.ExitCode));
        Assert.Contains("  2024-01-01 .. 2024-12-31  0.70  high      value of the centre, rates.yaml, line 4", text.Out, StringComparison.Ordinal);
        string sha256 = json.Json.GetProperty("sha256").GetString()!;
        Assert.EndsWith($"In order: 1 values of 1 parameters; SHA-256 {sha256}.\n", text.Out, StringComparison.Ordinal);
        Assert.Equal(1, json.Json.GetProperty("parameters").GetArrayLength());
    }

    [Theory]
    [InlineData("2024-06-30", "0.70")]
    [InlineData("2023-12-31", "0.75")]
    [InlineData("2024-06", "0.70")]
    public async Task Show_AsOfADay_HasTheValueOfTheDayAlone(string day, string expected)
    {
        using var folder = new TemporaryFolder();
        CentreFile.Write(folder["own"], "0.70");
        CliRun run = await CliRun.BridgeAsync("parameters", "show", "accident.employees.employer", "--as-of", day, "--json", "--parameters", folder["own"]);

        Assert.Equal([expected], run.Json.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("0.70", "0,70", "rates.yaml, line 6, parameter accident.employees.employer: 'value' '0,70' is not a number")]
    [InlineData("  unit:", "  units:", "rates.yaml, line 2, parameter accident.employees.employer: 'units' is no key here")]
    [InlineData("- id: accident", "- id: acident", "rates.yaml, line 4, parameter acident.employees.employer: is no parameter of the program")]
    [InlineData("      to: 2024-12-31", "      to: 2023-12-31", "rates.yaml, line 5, parameter accident.employees.employer: 'to' is before 'from'")]
    [InlineData("      confidence: high", "      confidence: high\n    - from: 2024-12-31\n      value: 0.80\n      source: s\n      confidence: high", "rates.yaml, line 9, parameter accident.employees.employer: 'from' begins before the value above it ends")]
    public async Task AnyCommand_FileWithAFault_IsRefusedWithFileAndLine(string sound, string faulty, string expected)
    {
        using var folder = new TemporaryFolder();
        CentreFile.Write(folder["own"], "0.70");
        string path = Path.Combine(folder["own"], "rates.yaml"), text = await File.ReadAllTextAsync(path);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(sound, faulty, StringComparison.Ordinal));
        foreach (string[] command in (string[][])[["parameters", "check", folder["own"]], ["contributions", "--month", "2024-05", "--gross", "4250", "--parameters", folder["own"]]])
        {
            CliRun run = await CliRun.BridgeAsync(command);

            Assert.Equal((2, ""), (run.ExitCode, run.Out));
            Assert.StartsWith($"bridge: {expected}", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AnyCommand_FolderThatHoldsNothingOrIsNotThere_IsRefused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["empty"]);
        CliRun empty = await CliRun.BridgeAsync("parameters", "list", "--parameters", folder["empty"]), absent = await CliRun.BridgeAsync("parameters", "list", "--parameters", folder["absent"]);

        Assert.Equal((2, 2), (empty.ExitCode, absent.ExitCode));
        Assert.StartsWith($"bridge: --parameters: {folder["empty"]} holds no *.yaml.", empty.Error, StringComparison.Ordinal);
        Assert.StartsWith($"bridge: --parameters: {folder["absent"]} cannot be read", absent.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCommand_FileThatIsNotUtf8_IsRefused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["own"]);
        await File.WriteAllBytesAsync(Path.Combine(folder["own"], "a.yaml"), Encoding.Latin1.GetBytes("- id: é"));
        CliRun run = await CliRun.BridgeAsync("parameters", "check", folder["own"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not UTF-8", run.Error, StringComparison.Ordinal);
    }
}

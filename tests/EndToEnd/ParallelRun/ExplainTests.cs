using System.Text.Json;
using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.ParallelRun;

/// <summary><c>bridge explain</c>: one declaration of a run, with everything beside one another, masked unless asked otherwise.</summary>
public sealed class ExplainTests(ParallelRunMonth month) : IClassFixture<ParallelRunMonth>
{
    [CobcFact]
    public async Task Explain_DifferentDeclaration_ShowsBytesFieldsStepsAndCause()
    {
        using TemporaryFolder folder = new();
        string key = await DifferentKeyAsync(folder);
        string insured = key.Split('/')[1];

        BridgeRun run = await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", key, "--unmask");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.StartsWith($"Declaration {key}\n", run.Out, StringComparison.Ordinal);
        string bytes = string.Concat(insured.Select(digit => $"F{digit}"));
        Assert.All(
            ["EMPL, record ", "AFFIL, record ", "DECSAL, record ", "COTIS, record ", "AFFIL-ASSURE", bytes, insured, "AFFIL-NOM", "DECSAL-EL-MONTANT", "COTIS-PART-ASSURE"],
            words => Assert.Contains(words, run.Out, StringComparison.Ordinal));
        Assert.Contains("The modern computation (calcul moderne)", run.Out, StringComparison.Ordinal);
        Assert.Contains("The legacy's figures, reproduced (calcul reproduit): rounding.truncate", run.Out, StringComparison.Ordinal);
        Assert.Contains("What separates them: rounding.truncate", run.Out, StringComparison.Ordinal);
        Assert.Contains("art. 428", run.Out, StringComparison.Ordinal);
        Assert.Contains("differs", run.Out, StringComparison.Ordinal);
    }

    [CobcFact]
    public async Task Explain_WithoutUnmask_HidesNumberNameAndBirthDate()
    {
        using TemporaryFolder folder = new();
        string key = await DifferentKeyAsync(folder);
        string insured = key.Split('/')[1];
        BridgeRun open = await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", key, "--unmask");

        BridgeRun run = await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", key);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotContain(insured, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(string.Concat(insured.Select(digit => $"F{digit}")), run.Out, StringComparison.Ordinal);
        foreach (string field in (string[])["AFFIL-NOM", "AFFIL-PRENOM", "AFFIL-DATE-NAISSANCE", "AFFIL-ASSURE", "DECSAL-ASSURE", "COTIS-ASSURE"])
        {
            Assert.Contains("•••", Row(run, field), StringComparison.Ordinal);
            Assert.DoesNotContain("•••", Row(open, field), StringComparison.Ordinal);
        }

        Assert.Contains("What separates them: rounding.truncate", run.Out, StringComparison.Ordinal);
    }

    [CobcFact]
    public async Task Explain_EqualDeclaration_SaysSo()
    {
        using TemporaryFolder folder = new();
        await RunAsync(month.Lawful, folder);
        byte[] line = ParallelRunMonth.Lines(month.Lawful).Records[0];
        string digits = string.Concat(Convert.ToHexString(line.AsSpan(0, 26)).Chunk(2).Select(pair => pair[1]));

        BridgeRun run = await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", $"{digits[..13]}/{digits[13..]}/{ParallelRunMonth.Month}");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Both sides are equal to the cent.", run.Out, StringComparison.Ordinal);
    }

    [CobcFact]
    public async Task Explain_Json_HoldsRecordsLinesStepsAndCause()
    {
        using TemporaryFolder folder = new();
        string key = await DifferentKeyAsync(folder);

        BridgeRun run = await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", key, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Out);
        Assert.Contains("rounding.truncate", document.RootElement.GetProperty("cause").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key.Split('/')[1], run.Out, StringComparison.Ordinal);
    }

    [CobcFact]
    public async Task Explain_KeyThatNeitherSideHas_IsRefused()
    {
        using TemporaryFolder folder = new();
        await RunAsync(month.Lawful, folder);

        (await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", "1990000001700/1893120105732/2025-05"))
            .AssertRefused("Neither side has a declaration of this key.");
        (await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", "1990000001700/1893120105732/2025-06"))
            .AssertRefused("The key is of 2025-06, the run of 2025-05.");
        (await BridgeRun.OfAsync("explain", "--run", folder["nowhere"], "--key", "1990000001700/1893120105732/2025-05"))
            .AssertRefused("is no finished run");
    }

    /// <summary>
    /// A rate of the centre's own is in the run's evidence, and makes what the batch charged by the program's rate differ; an account on other
    /// parameters than the run's would explain other figures.
    /// </summary>
    [CobcFact]
    public async Task Explain_RunWithParametersOfTheCentre_WantsTheSameOnes()
    {
        using TemporaryFolder folder = new();
        string own = Directory.CreateDirectory(folder["own"]).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(own, "rates.yaml"),
            """
            - id: accident.employees.employer
              unit: percent
              values:
                - from: 2025-05-01
                  to: 2025-05-31
                  value: 0.75
                  source: the board, 2 December 2026
                  confidence: high
            """);
        await RunAsync(month.Lawful, folder, "--unmask", "--parameters", own);
        string[] fields = File.ReadLines(Path.Combine(folder["report"], "differences.csv")).Skip(1).First().Split(',');
        string key = $"{fields[0]}/{fields[1]}/{ParallelRunMonth.Month}";

        string check = (await BridgeRun.OfAsync("parameters", "check", own, "--json")).Out;
        using JsonDocument evidence = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder["report"], "evidence.json"))), checkedFolder = JsonDocument.Parse(check);
        JsonElement centre = Assert.Single(evidence.RootElement.GetProperty("inputs").EnumerateArray(), input => input.GetProperty("name").GetString() == "parameters of the centre");
        Assert.Equal(checkedFolder.RootElement.GetProperty("sha256").GetString(), centre.GetProperty("sha256").GetString());
        (await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", key)).AssertRefused("The run was computed with other parameters than those of this command.");
        BridgeRun same = await BridgeRun.OfAsync("explain", "--run", folder["report"], "--key", key, "--parameters", own);
        Assert.True(same.ExitCode == 0, same.Error);
    }

    private async Task<string> DifferentKeyAsync(TemporaryFolder folder)
    {
        await RunAsync(month.OneHabit, folder, "--unmask");
        string[] fields = File.ReadLines(Path.Combine(folder["report"], "differences.csv")).Skip(1).First().Split(',');
        return $"{fields[0]}/{fields[1]}/{ParallelRunMonth.Month}";
    }

    private static async Task RunAsync(string months, TemporaryFolder folder, params string[] more)
    {
        BridgeRun run = await BridgeRun.OfAsync(["parallel-run", "--legacy", months, "--month", ParallelRunMonth.Month, "--out", folder["report"], .. more]);
        Assert.True(run.ExitCode is 0 or 1, run.Error);
    }

    private static string Row(BridgeRun run, string field) => run.Out.Split('\n').First(line => line.Contains(field + " ", StringComparison.Ordinal));
}

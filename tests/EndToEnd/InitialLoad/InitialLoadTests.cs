using System.Globalization;
using System.Text.Json;
using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.InitialLoad;

/// <summary>A legacy month taken over into the modern domains: all of it, once, and its contributions are those of the COBOL batch.</summary>
public sealed class InitialLoadTests(InitialLoadMonth month) : IClassFixture<InitialLoadMonth>
{
    /// <summary>The names that the contract gives to what machine-readable output calls its branches.</summary>
    private static readonly Dictionary<string, string> Branches = new(StringComparer.Ordinal)
    {
        ["accident"] = "Accident",
        ["dependency"] = "Dependency",
        ["cash-benefits"] = "CashBenefits",
        ["mutuality"] = "Mutuality",
        ["pension"] = "Pension",
        ["health-care"] = "HealthCare",
        ["occupational-health"] = "OccupationalHealth",
    };

    [CobcFact]
    public async Task Import_LawfulMonth_ChargesAreThoseOfTheCobolBatch()
    {
        using TemporaryFolder folder = new();

        BridgeRun run = await ImportAsync(month.Inputs, folder["modern.db"]);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        IReadOnlyList<string> facts = await InitialLoadContent.ReadAsync(folder["modern.db"], InitialLoadContent.EmployersOf(month.Inputs));
        Assert.Equal(
            Lines(month.Cotis).Order(StringComparer.Ordinal),
            facts.Where(fact => fact.StartsWith("charge", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Import_Json_AccountsForEveryRecord()
    {
        using TemporaryFolder folder = new();

        BridgeRun run = await ImportAsync(month.Inputs, folder["modern.db"]);

        using JsonDocument account = JsonDocument.Parse(run.Out);
        Assert.Equal(["EMPL", "AFFIL", "CUMUL", "DECSAL"], account.RootElement.GetProperty("datasets").EnumerateArray().Select(one => one.GetProperty("dataset").GetString()));
        Assert.All(account.RootElement.GetProperty("datasets").EnumerateArray(), one =>
        {
            long records = one.GetProperty("records").GetInt64();
            Assert.Equal(StatedRecords(one.GetProperty("dataset").GetString()!), records);
            Assert.Equal(records, one.GetProperty("accepted").GetInt64() + one.GetProperty("onHold").GetInt64() + one.GetProperty("rejected").GetInt64() + one.GetProperty("quarantined").GetInt64());
        });
    }

    [Fact]
    public async Task Import_SpoiledRecords_AreCountedAndNamedAndTheOthersTaken()
    {
        using TemporaryFolder folder = new();
        CopyTo(folder["months"]);
        new SpoilableDataset(Path.Combine(folder["months"], InitialLoadMonth.Month, "AFFIL.dat"), Path.Combine(folder["months"], InitialLoadMonth.Month, "AFFIL.json"), isVariable: false)
            .Spoil(2, 26, "FFFFFFFF")
            .Save();

        BridgeRun run = await ImportAsync(folder["months"], folder["modern.db"], "--report", folder["not-taken.csv"]);

        Assert.Equal(1, run.ExitCode);
        using JsonDocument account = JsonDocument.Parse(run.Out);
        JsonElement affil = account.RootElement.GetProperty("datasets")[1];
        Assert.Equal(1, affil.GetProperty("quarantined").GetInt64());
        Assert.Equal(affil.GetProperty("records").GetInt64() - 1, affil.GetProperty("accepted").GetInt64());
        Assert.Contains(File.ReadLines(folder["not-taken.csv"]), line => line.StartsWith("AFFIL;3;quarantined;;AFFIL-RECORD.AFFIL-CLE.AFFIL-DATE-ENTREE;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_UnknownMonth_IsRefused()
    {
        using TemporaryFolder folder = new();

        BridgeRun run = await BridgeRun.OfAsync("import", "--data", month.Inputs, "--month", "2024-01", "--database", $"sqlite:{folder["modern.db"]}");

        run.AssertRefused("does not hold 2024-01");
        Assert.False(File.Exists(folder["modern.db"]));
    }

    internal static Task<BridgeRun> ImportAsync(string months, string database, params string[] more) =>
        BridgeRun.OfAsync(["import", "--data", months, "--month", InitialLoadMonth.Month, "--database", $"sqlite:{database}", "--json", .. more]);

    private static IEnumerable<string> Lines(CotisDataset cotis)
    {
        for (int i = 0; i < cotis.Records; i++)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"charge Charge {cotis.Declaration(i)} {Branches[cotis.Branch(i)]} {cotis.Base(i)} {cotis.Millionths(i)} {cotis.InsuredShare(i)} {cotis.EmployerShare(i)}");
        }
    }

    private long StatedRecords(string dataset)
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(month.Inputs, InitialLoadMonth.Month, dataset + ".json")));
        return manifest.RootElement.GetProperty("recordCount").GetInt64();
    }

    private void CopyTo(string months)
    {
        string target = Directory.CreateDirectory(Path.Combine(months, InitialLoadMonth.Month)).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(month.Inputs, InitialLoadMonth.Month)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}

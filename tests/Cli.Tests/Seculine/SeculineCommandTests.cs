using System.Text.Json;
using BS2000Bridge.Cli.Seculine;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Tests.Seculine;

public sealed class SeculineCommandTests : IDisposable
{
    private const string Insured = "1893120105732";

    private readonly TemporaryFolder _folder = new();

    private static string Employer { get; } = MadeUpEmployer();

    [Fact]
    public async Task Submit_FileWithARejectedLine_Ends1AndExplains()
    {
        await using SeculineCentre centre = await SeculineCentre.StartAsync();
        string file = Write("DECSAL.dta", Wage("202504", "160"), Wage("202503", "373"), "broken");

        CliRun run = await CliRun.BridgeAsync("seculine", "submit", file, "--url", centre.Url, "--answers", Path("answers"), "--explain");

        Assert.True(run.ExitCode == 1, run.Error);
        Assert.Contains("Ligne 3, champ 6 (heures de travail) : code 11, Plus de 372 heures, chômage compris.", run.Out);
        Assert.Contains("Ligne 4 : code 99, Faute de format ou ancien tracé.", run.Out);
        Assert.Matches("accepted +1 ", run.Out);
        Assert.Matches("SALRET 11 +1 ", run.Out);
        string answer = Assert.Single(Directory.GetFiles(Path("answers")));
        Assert.StartsWith($"SALRET.{Employer}_123456_", System.IO.Path.GetFileName(answer));
        Assert.Equal($"1;11{Wage("202503", "373")[1..]}", File.ReadAllLines(answer)[1]);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Submit_Json_HasTheAccount()
    {
        await using SeculineCentre centre = await SeculineCentre.StartAsync();
        string file = Write("wages.txt", Wage("202505", "160"), Wage("202503", "373"));

        CliRun run = await CliRun.BridgeAsync("seculine", "submit", file, "--kind", "decsal", "--url", centre.Url, "--answers", Path("answers"), "--json", "--explain");

        Assert.Equal(1, run.ExitCode);
        JsonElement json = run.Json;
        Assert.Equal(("DECSAL", 2, 1, 0, 1), (json.GetProperty("procedure").GetString(), Number(json, "lines"), Number(json, "accepted"), Number(json, "onHold"), Number(json, "rejected")));
        Assert.Equal(11, Number(json.GetProperty("rejectedByCode")[0], "code"));
        Assert.Equal((3, 6), (Number(json.GetProperty("rejections")[0], "line"), Number(json.GetProperty("rejections")[0], "field")));
        Assert.Equal(3, File.ReadAllLines(json.GetProperty("missingWagesFile").GetString()!).Length);
    }

    [Fact]
    public async Task Submit_WithoutFault_Ends0()
    {
        await using SeculineCentre centre = await SeculineCentre.StartAsync();

        CliRun run = await CliRun.BridgeAsync("seculine", "submit", Write("DECSAL.dta", Wage("202504", "160")), "--url", centre.Url);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("DECINT.dta", "its name is of no procedure that is taken.", "DECINT, DEMMAT and DEMUTI are not taken.")]
    [InlineData("absent/DECSAL.dta", "Could not find", "Make it readable")]
    public async Task Submit_FileThatCannotBe_Ends2(string file, string what, string remedy)
    {
        CliRun run = await CliRun.BridgeAsync("seculine", "submit", Path(file));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(what, run.Error);
        Assert.Contains(remedy, run.Error);
    }

    [Fact]
    public async Task Submit_BrokenHeader_Ends2AndSaysWhere()
    {
        string file = Path("DECSAL.dta");
        File.WriteAllText(file, $"{Wage("202504", "160")}\r\n");

        CliRun run = await CliRun.BridgeAsync("seculine", "submit", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("DECSAL.dta: Line 1 (bytes 1 to ", run.Error);
        Assert.Contains("field 1 is not 0", run.Error);
    }

    [Fact]
    public async Task Submit_NobodyListens_Ends3()
    {
        using var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        string url = $"http://{free.LocalEndpoint}";
        free.Stop();

        CliRun run = await CliRun.BridgeAsync("seculine", "submit", Write("DECSAL.dta", Wage("202504", "160")), "--url", url);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"The services at {url} do not answer", run.Error);
        Assert.Contains("'bridge serve' starts them", run.Error);
    }

    [Fact]
    public async Task Submit_ServiceThatIsNotThere_Ends3()
    {
        await using SeculineCentre centre = await SeculineCentre.StartAsync();

        CliRun run = await CliRun.BridgeAsync("seculine", "submit", Write("DECMAL.dta", $"1;{Employer};{Insured};202504;1;20250405;20250407;24;"), "--url", centre.Url);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("does not serve this", run.Error);
    }

    [Theory]
    [InlineData("--url nowhere", "'nowhere' is no address.")]
    [InlineData("--url http://192.0.2.1:5080", "would send personal data in the clear.")]
    [InlineData("--cert a.pem", "Give --cert and --key together.")]
    [InlineData("--ca a.pem", "--ca, --cert and --key need an address with https.")]
    [InlineData("--url https://127.0.0.1:5080 --ca absent.pem", "--ca: absent.pem cannot be used")]
    [InlineData("--url https://127.0.0.1:5080 --cert absent.pem --key absent.key", "--cert: absent.pem cannot be used")]
    public async Task Submit_OptionsThatCannotBe_Ends2(string options, string expected)
    {
        CliRun run = await CliRun.BridgeAsync(["seculine", "submit", "DECSAL.dta", .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error);
    }

    [Fact]
    public async Task Submit_SettingsThatContradict_Ends2()
    {
        string settings = Path("settings.json");
        File.WriteAllText(settings, """{ "overtimeUnitsPerHour": 7 }""");

        CliRun run = await CliRun.BridgeAsync("seculine", "submit", Write("DECSAL.dta"), "--settings", settings);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("overtimeUnitsPerHour is 1 or 100", run.Error);
    }

    [Fact]
    public async Task Missing_WagesOfTwo_Ends1WithTheFile()
    {
        await using SeculineCentre centre = await SeculineCentre.StartAsync();

        CliRun run = await CliRun.BridgeAsync("seculine", "missing", "--employer", Employer, "--month", "2025-05", "--seculine-number", "123456", "--answers", Path("answers"), "--url", centre.Url);

        Assert.True(run.ExitCode == 1, run.Error);
        Assert.Contains("2 wages are missing: ", run.Out);
        Assert.Equal([$"0;{Employer};123456", $"1;{Employer};{Insured};202505;;;"], File.ReadAllLines(Assert.Single(Directory.GetFiles(Path("answers"))))[..2]);
    }

    [Fact]
    public async Task Missing_None_Ends0()
    {
        await using SeculineCentre centre = await SeculineCentre.StartAsync();

        CliRun run = await CliRun.BridgeAsync("seculine", "missing", "--employer", Employer, "--month", "2025-04", "--seculine-number", "123456", "--answers", Path("answers"), "--url", centre.Url);

        Assert.Equal((0, "No wage is missing.\n"), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("--employer 123 --month 2025-05 --seculine-number 123456", "--employer: write the 13 digits")]
    [InlineData("--employer EMPLOYER --month 2025-05 --seculine-number 12345", "--seculine-number: write six digits.")]
    [InlineData("--employer EMPLOYER --month 5/2025 --seculine-number 123456", "'5/2025' is not a month")]
    public async Task Calcul_OptionsThatCannotBe_Ends2(string options, string expected)
    {
        CliRun run = await CliRun.BridgeAsync(["seculine", "calcul", "--answers", _folder.Path, .. options.Replace("EMPLOYER", Employer).Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error);
    }

    /// <summary>
    /// Seven times the unrounded minimum wage, then rounded: May 2025, 7 x 2703.73572 is 18926.15004, so 18926.15, and not 18926.18 as seven
    /// times 2703.74 would be.
    /// </summary>
    [Fact]
    public void CappedWage_May2025_ComesFromTheUnroundedMinimumWage()
    {
        var library = ParameterLibrary.Load();

        Assert.Equal(18_926_15, CappedWage.Of(library, new YearMonth(2025, 5))!.Value.Cents);
        Assert.Null(CappedWage.Of(library, new YearMonth(2016, 12)));
    }

    public void Dispose() => _folder.Dispose();

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static string Wage(string month, string hours) => $"1;{Employer};{Insured};{month};300000;{hours};0;0;0;0;0;0;0;;;;;;;";

    private string Path(string name) => _folder[name];

    private string Write(string name, params string[] lines)
    {
        File.WriteAllText(Path(name), string.Concat(lines.Prepend($"0;{Employer};123456").Select(line => $"{line}\r\n")));
        return Path(name);
    }

    private static string MadeUpEmployer()
    {
        for (long first10 = 1_999_000_010; ; first10++)
        {
            if (EmployerNumber.TryCreateLegalPerson(first10, 0, out EmployerNumber employer))
            {
                return employer.ToString();
            }
        }
    }
}

namespace BS2000Bridge.Cli.Tests.Datasets;

public sealed class DatasetLayoutTests
{
    private const string Copybook =
        """
               01  WAGE.
                   05  N        PIC 9.
                   05  FILLER.
                       10  AMOUNT   PIC S9(3)V99 COMP-3.
                       10  RAW REDEFINES AMOUNT PIC X(3).
                   05  T OCCURS 0 TO 2 DEPENDING ON N PIC X(4).
                       88 NONE VALUE SPACES.
                   66  BOTH RENAMES N.
               77  LONELY       PIC 9(10) COMP SYNC.

        """;

    // Offsets and lengths added up by hand; the record is at its greatest.
    [Fact]
    public async Task Layout_Json_IsAnObjectAnItem()
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.BridgeAsync("dataset", "layout", "--copybook", folder.Copybook(Copybook), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            [
              {"level":1,"name":"WAGE","path":"WAGE","offset":0,"length":12,"picture":null,"usage":null,"occurs":null,"redefines":null},
              {"level":5,"name":"N","path":"WAGE.N","offset":0,"length":1,"picture":"9","usage":"DISPLAY","occurs":null,"redefines":null},
              {"level":5,"name":"FILLER","path":"WAGE.FILLER","offset":1,"length":3,"picture":null,"usage":null,"occurs":null,"redefines":null},
              {"level":10,"name":"AMOUNT","path":"WAGE.FILLER.AMOUNT","offset":1,"length":3,"picture":"S9(3)V99","usage":"COMP-3","occurs":null,"redefines":null},
              {"level":10,"name":"RAW","path":"WAGE.FILLER.RAW","offset":1,"length":3,"picture":"X(3)","usage":"DISPLAY","occurs":null,"redefines":"AMOUNT"},
              {"level":5,"name":"T","path":"WAGE.T","offset":4,"length":8,"picture":"X(4)","usage":"DISPLAY","occurs":{"min":0,"max":2,"dependingOn":"N"},"redefines":null},
              {"level":77,"name":"LONELY","path":"LONELY","offset":0,"length":8,"picture":"9(10)","usage":"COMP","occurs":null,"redefines":null}
            ]

            """,
            run.Out);
    }

    [Fact]
    public async Task Layout_ForPeople_IsATableIndentedByLevel()
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.BridgeAsync("dataset", "layout", "--copybook", folder.Copybook(Copybook));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("WAGE, 4 to 12 bytes\n", run.Out);
        Assert.Matches(@"\n +01 +WAGE +0 +12 *\n +05 +N +0 +1 +9 +DISPLAY *\n", run.Out);
        Assert.Matches(@"\n +10 +RAW +1 +3 +X\(3\) +DISPLAY +AMOUNT *\n", run.Out);
        Assert.Matches(@"\n +05 +T +4 +8 +X\(4\) +DISPLAY +0 to 2, N *\n", run.Out);
        Assert.Contains("\nLONELY, 8 bytes\n", run.Out);
    }

    [Theory]
    [InlineData("", 16)]
    [InlineData("--dialect bs2000", 16)]
    [InlineData("--dialect ibm", 12)]
    public async Task Layout_Dialect_DecidesTheAlignment(string options, int length)
    {
        using DatasetFolder folder = new();
        string copybook = folder.Copybook("       01 R. 05 A PIC X. 05 B PIC 9(18) COMP SYNC.\n");
        CliRun run = await CliRun.BridgeAsync(["dataset", "layout", "--copybook", copybook, "--json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(length, run.Json[0].GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task Layout_Schema_HasThePropertiesOfTheRecords()
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.BridgeAsync("dataset", "layout", "--copybook", folder.Copybook(Copybook), "--schema");

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", run.Json.GetProperty("$schema").GetString());
        Assert.Equal(["N", "AMOUNT", "RAW", "T", "$errors", "$raw"], run.Json.GetProperty("properties").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Layout_PageOfData_ShowsTheFirstRecord()
    {
        using DatasetFolder folder = new();
        string copybook = folder.Copybook("       01 R. 05 A PIC X(3).\n");
        CliRun run = await CliRun.BridgeAsync(
            "dataset", "layout", "--copybook", copybook, "--page", folder["page.html"], "--framing", "openft-user", "--data", folder.Data("0003 E9D6C5"));

        Assert.Equal("", run.Error);
        Assert.Empty(run.Out);
        string page = File.ReadAllText(folder["page.html"]);
        Assert.Contains("record 1 of REC, at byte 0", page);
        Assert.Contains("<td class=\"hex\">E9 D6 C5</td><td class=\"value\">ZOE</td>", page);
    }

    [Fact]
    public async Task Layout_PageOfSeveralRecords_ShowsOneOfEachType()
    {
        using DatasetFolder folder = new();
        string copybook = folder.Copybook("       01 H. 05 K PIC X. 05 A PIC X(2).\n       01 D. 05 K PIC X. 05 B PIC 9(2).\n");
        await CliRun.BridgeAsync(
            "dataset", "layout", "--copybook", copybook, "--page", folder["page.html"], "--discriminator", "K=H:H,D:D", "--data", folder.Data("C8C1C2 C4F4F2"));

        string page = File.ReadAllText(folder["page.html"]);
        Assert.Contains("record 1 of REC, at byte 0", page);
        Assert.Contains("record 2 of REC, at byte 3", page);
        Assert.Contains("<td class=\"value\">42</td>", page);
    }

    [Theory]
    [InlineData("--json --schema", "Give --json or --schema, not both")]
    [InlineData("--data REC.dat", "--data is for --page")]
    public async Task Layout_OptionsThatDoNotGoTogether_AreRefused(string options, string expected)
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.BridgeAsync(["dataset", "layout", "--copybook", folder.Copybook(Copybook), .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error);
    }
}

namespace BS2000Bridge.Cli.Tests.Datasets;

public sealed class DatasetTotalsTests
{
    private const string Copybook =
        """
               01  HEAD.
                   05  KIND     PIC X.
                   05  MADE     PIC 9(6).
               01  WAGE.
                   05  KIND     PIC X.
                   05  WHO      PIC X(2).
                   05  AMOUNT   PIC S9(5)V99 COMP-3.
               01  TOTAL.
                   05  KIND     PIC X.
                   05  HOWMANY  PIC 9(2).
                   05  SUMUP    PIC S9(5)V99 COMP-3.

        """;

    private const string Manifest =
        """
        {"name":"WAGES","recform":"F","recsize":7,"recordCount":4,"controlTotals":{"AMOUNT":2234,"total paid":1},
         "recordTypes":{"field":"KIND","types":{"H":"HEAD","D":"WAGE","T":"TOTAL"},"header":"HEAD","trailer":"TOTAL","count":"HOWMANY","totals":{"SUMUP":"AMOUNT"}}}
        """;

    private const string Head = "C8F2F0F2F5F0F5";

    // 12.34 and 10.00.
    private const string Wages = "C4C1C20001234C C4C1C30001000C";
    private const string Total = "E3F0F20002234C";

    [Fact]
    public async Task Read_TotalsThatAgree_SaysNothing()
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, $"{Head} {Wages} {Total}");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            {"HEAD":{"KIND":"H","MADE":202505}}
            {"WAGE":{"KIND":"D","WHO":"AB","AMOUNT":12.34}}
            {"WAGE":{"KIND":"D","WHO":"AC","AMOUNT":10.00}}
            {"TOTAL":{"KIND":"T","HOWMANY":2,"SUMUP":22.34}}

            """,
            run.Out);
    }

    [Theory]
    [InlineData($"{Head} {Wages} E3F0F30002234C", "HOWMANY: the trailer says 3")]
    [InlineData($"{Head} {Wages} E3F0F20002235C", "SUMUP: the trailer says 22.35")]
    [InlineData($"{Head} C4C1C20001234C C4C1C30002000C E3F0F20003234C", "AMOUNT: the manifest says 22.34")]
    [InlineData($"{Head} {Wages} {Wages}", "there is no TOTAL, the trailer")]
    [InlineData($"{Wages} {Head} {Total}", "HEAD, the header, is not the first record")]
    [InlineData($"{Head} {Head} {Wages} {Total}", "there are 2 records HEAD")]
    public async Task Read_TotalsThatDoNotAgree_AreSaidAndEnd1(string hex, string expected)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, hex);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.ErrorLines, line => line.StartsWith("bridge: WAGES: ") && line.Contains(expected));
        Assert.NotEmpty(run.Out);
    }

    [Theory]
    [InlineData("--limit", "2")]
    [InlineData("--skip", "7")]
    public async Task Read_PartOfTheDataset_HasNoTotals(string option, string value)
    {
        using DatasetFolder folder = new();
        CliRun run = await ReadAsync(folder, $"{Head} {Wages} {Total}", option, value);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    private static Task<CliRun> ReadAsync(DatasetFolder folder, string hex, params string[] options)
    {
        File.WriteAllText(folder["REC.json"], Manifest);
        return CliRun.BridgeAsync(["dataset", "read", "--copybook", folder.Copybook(Copybook), .. options, folder.Data(hex)]);
    }
}

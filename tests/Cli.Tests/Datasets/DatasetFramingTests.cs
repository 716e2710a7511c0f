namespace BS2000Bridge.Cli.Tests.Datasets;

/// <summary>Every framing, both ways: bytes written by hand from the description of the framing, and the JSON that they are.</summary>
public sealed class DatasetFramingTests
{
    private const string Copybook =
        """
               01  REC.
                   05  NAME              PIC X(6).
                   05  PARTS REDEFINES NAME.
                       10  FIRST-TWO     PIC X(2).
                       10  OTHERS        PIC X(4).
                   05  AMOUNT            PIC S9(3)V99 COMP-3.
                   05  N                 PIC 9.
                   05  FILLER.
                       10  CODE-LETTER   PIC X.
                       10  FILLER        PIC X.
                   05  T OCCURS 0 TO 2 DEPENDING ON N.
                       10  K             PIC 9(2).
                       10  W             PIC S9(4) COMP.

        """;

    // EDF041: ë is X'53', ß is X'59'.
    private const string Zoe = "E99653404040 01234D F2 D8 40 F0F7FFFE F1F00005";
    private const string Strauss = "E2A39981A459 00050C F0 40 40";

    private const string Lines =
        """
        {"NAME":"Zoë","PARTS":{"FIRST-TWO":"Zo","OTHERS":"ë"},"AMOUNT":-12.34,"N":2,"CODE-LETTER":"Q","T":[{"K":7,"W":-2},{"K":10,"W":5}]}
        {"NAME":"Strauß","PARTS":{"FIRST-TWO":"St","OTHERS":"rauß"},"AMOUNT":0.50,"N":0,"CODE-LETTER":"","T":[]}

        """;

    /// <summary>The options, and the two records of 20 and 12 bytes so framed.</summary>
    public static TheoryData<string, string> Framings() => new()
    {
        { "--framing bs2000-v", $"0018 0000 {Zoe} 0010 0000 {Strauss}" },
        { "--framing openft-user", $"0014 {Zoe} 000C {Strauss}" },
        { "--framing openft-user --length-bytes 2 --endian big --inclusive yes", $"0016 {Zoe} 000E {Strauss}" },
        { "--framing openft-user --length-bytes 4 --endian little --inclusive no", $"14000000 {Zoe} 0C000000 {Strauss}" },
        { "--framing openft-user --length-bytes 4 --endian little --inclusive yes", $"18000000 {Zoe} 10000000 {Strauss}" },
        { "--framing openft-user --length-bytes 4 --skip 3", $"000000 00000014 {Zoe} 0000000C {Strauss}" },
        { "--framing rdw-be", $"0014 0000 {Zoe} 000C 0000 {Strauss}" },
        { "--framing rdw-be --inclusive yes", $"0018 0000 {Zoe} 0010 0000 {Strauss}" },
        { "--framing rdw-le", $"0000 1400 {Zoe} 0000 0C00 {Strauss}" },
        { "--framing rdw-le --inclusive yes", $"0000 1800 {Zoe} 0000 1000 {Strauss}" },
        { "--framing text", $"{Zoe} 15 {Strauss} 15" },
        { "--framing nk-sam --block-pages 1 --inclusive no", Block(Length: "00000028") },
        { "--framing nk-sam --block-pages 1 --inclusive yes", Block(Length: "00000038") },
        { "--framing fixed --record-length 20", $"{Zoe} {Strauss} 40404040 40404040" },
        { "", $"{Zoe} {Strauss} 40404040 40404040" },
    };

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task Read_Framing_GivesTheRecords(string options, string hex)
    {
        using DatasetFolder folder = new();
        CliRun run = await CliRun.BridgeAsync(["dataset", "read", "--copybook", folder.Copybook(Copybook), .. Words(options), folder.Data(hex)]);

        Assert.Equal("", run.Error);
        Assert.Equal(Lines, run.Out);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task Write_Framing_GivesTheBytes(string options, string hex)
    {
        using DatasetFolder folder = new();
        string copybook = folder.Copybook(Copybook);
        CliRun run = await CliRun.BridgeWithInputAsync(Lines, ["dataset", "write", "--copybook", copybook, .. Words(options), "--out", folder["OUT.dat"]]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(hex.Replace(" ", ""), folder.Hex("OUT.dat"));
    }

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task Write_ThenReadWithoutOptions_GoesByTheManifest(string options, string hex)
    {
        using DatasetFolder folder = new();
        string copybook = folder.Copybook(Copybook);
        await CliRun.BridgeWithInputAsync(Lines, ["dataset", "write", "--copybook", copybook, .. Words(options), "--out", folder["OUT.dat"]]);
        CliRun run = await CliRun.BridgeAsync("dataset", "read", "--copybook", copybook, folder["OUT.dat"]);

        Assert.NotEmpty(hex);
        Assert.Equal("", run.Error);
        Assert.Equal(Lines, run.Out);
        Assert.True(File.Exists(folder["OUT.json"]));
    }

    /// <summary>A block of one page: 12 bytes of control field, the length, RECFORM V records, zeros.</summary>
    private static string Block(string Length)
    {
        string used = $"000000000000000000000000 {Length} 0018 0000 {Zoe} 0010 0000 {Strauss}".Replace(" ", "");
        return used.PadRight(2 * 2048, '0');
    }

    private static string[] Words(string options) => options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using System.CommandLine;
using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests.Infrastructure;

public sealed class CommandRunnerTests
{
    [Fact]
    public async Task RunAsync_CliException_SaysWhatAndWhatToDoInTwoLines()
    {
        CliRun run = await ThrowingAsync(CliException.BadInput("DECSAL: the file is empty.", "Name the right folder."));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["bridge: DECSAL: the file is empty.", "Name the right folder."], run.ErrorLines);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task RunAsync_MissingComponent_Ends3() =>
        Assert.Equal(3, (await ThrowingAsync(CliException.MissingComponent("cobc is missing.", "Install it."))).ExitCode);

    [Fact]
    public async Task RunAsync_UnexpectedException_IsAFaultOfTheProgram()
    {
        CliRun run = await ThrowingAsync(new InvalidOperationException("the ledger does not balance"));

        Assert.Equal(70, run.ExitCode);
        Assert.StartsWith("bridge: A fault of bridge itself, not of its input: InvalidOperationException: the ledger does not balance", run.Error);
        Assert.Contains("Please report it", run.Error);
    }

    [Fact]
    public async Task RunAsync_OutputThatNobodyReadsAnyMore_EndsQuietly()
    {
        CliRun run = await ThrowingAsync(new OutputEndedException());

        Assert.Equal((0, "", ""), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task RunAsync_Cancelled_Ends130()
    {
        using CancellationTokenSource interrupt = new();
        CliRun run = await CliRun.OfAsync(
            _ =>
            {
                Command command = new("bridge");
                command.SetAction(async (_, cancellationToken) =>
                {
                    await interrupt.CancelAsync();
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                });
                return command;
            },
            interrupt.Token);

        Assert.Equal(130, run.ExitCode);
        Assert.StartsWith("bridge: Interrupted", run.Error);
    }

    [Fact]
    public async Task RunAsync_ExitCodeOfACommand_IsPassedOn() =>
        Assert.Equal(1, (await CliRun.OfAsync(
            _ =>
            {
                Command command = new("bridge");
                command.SetAction(_ => ExitCode.Differences);
                return command;
            },
            default)).ExitCode);

    [Fact]
    public async Task RunAsync_MisspelledCommand_SuggestsTheRightOneAndEnds2()
    {
        CliRun run = await CliRun.BridgeAsync("docter");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("doctor", run.ErrorLines);
        Assert.Equal("'bridge --help' shows what it takes.", run.ErrorLines[^1]);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task RunAsync_UnknownOption_NamesItAndTheCommandsHelp()
    {
        CliRun run = await CliRun.BridgeAsync("doctor", "--verbose");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'--verbose'", run.Error);
        Assert.Equal("'bridge doctor --help' shows what it takes.", run.ErrorLines[^1]);
    }

    [Fact]
    public async Task RunAsync_NoCommand_ShowsAllAndEnds2()
    {
        CliRun run = await CliRun.BridgeAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("doctor", run.Out);
    }

    [Theory]
    [InlineData("", "Exit codes: 0 done and equal, 1 differences, 2 bad arguments or input, 3 a component is missing, 70 a fault of bridge, 130 interrupted.")]
    [InlineData("doctor", "--json")]
    [InlineData("contributions", "--year-to-date <EUR>")]
    [InlineData("parameters", "show <ID>")]
    [InlineData("parameters list", "--unconfirmed")]
    [InlineData("parameters show", "--json")]
    [InlineData("dataset", "probe")]
    [InlineData("dataset layout", "--page <FILE.html>")]
    [InlineData("dataset read", "--framing <fixed|bs2000-v|openft-user|rdw-le|rdw-be|text|nk-sam>")]
    [InlineData("dataset read", "Exit codes: 0 every field decoded, 1 some did not or the totals do not agree, 2 the data cannot be read to their end.")]
    [InlineData("dataset write", "--out <FILE> (REQUIRED)")]
    [InlineData("dataset probe", "Exit codes: 0 a framing fits, 1 none does or only doubtfully, 2 the file cannot be read.")]
    public async Task RunAsync_Help_SaysWhatTheCommandTakes(string command, string expected)
    {
        CliRun run = await CliRun.BridgeAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Out);
        Assert.Contains($"bridge {command}".TrimEnd(), run.Out);
    }

    private static Task<CliRun> ThrowingAsync(Exception exception) =>
        CliRun.OfAsync(
            _ =>
            {
                Command command = new("bridge");
                command.SetAction(int (_) => throw exception);
                return command;
            },
            default);
}

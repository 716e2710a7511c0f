using BS2000Bridge.Cli;
using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.EndToEnd.Tests.Programs;

/// <summary>A command line run in process, and what came of it.</summary>
internal sealed record BridgeRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs <c>bridge</c> with these arguments.</summary>
    public static async Task<BridgeRun> OfAsync(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new(output, error, OutIsTerminal: false, ErrorIsTerminal: false, Width: 400, TimeProvider.System);
        int exitCode = await CommandRunner.RunAsync(Program.Compose(terminal), arguments, terminal);
        return new BridgeRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Requires exit code 2 and words that hold all of these; where there is no result there is nothing on stdout.</summary>
    public void AssertRefused(params string[] words)
    {
        Assert.True(ExitCode == 2, $"exit code {ExitCode}\n{Out}\n{Error}");
        Assert.All(words, word => Assert.Contains(word, Error, StringComparison.Ordinal));
        Assert.StartsWith("bridge: ", Error, StringComparison.Ordinal);
        Assert.True(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 2, $"says what is wrong, but not what to do: {Error}");
        Assert.Equal("", Out);
    }
}

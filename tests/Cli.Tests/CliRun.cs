using System.CommandLine;
using System.Text;
using System.Text.Json;
using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests;

/// <summary>A command line run in process, and what came of it.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>What was written as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>The lines on stderr that are not empty.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs <c>bridge</c> with these arguments.</summary>
    public static Task<CliRun> BridgeAsync(params string[] arguments) => OfAsync(Program.Compose, default, arguments);

    /// <summary>Runs <c>bridge</c> with something to read.</summary>
    public static Task<CliRun> BridgeWithInputAsync(string input, params string[] arguments) => OfAsync(Program.Compose, input, default, arguments);

    /// <summary>Runs a command that is made for the purpose.</summary>
    public static Task<CliRun> OfAsync(Func<Terminal, Command> compose, CancellationToken cancellationToken, params string[] arguments) =>
        OfAsync(compose, "", cancellationToken, arguments);

    private static async Task<CliRun> OfAsync(Func<Terminal, Command> compose, string input, CancellationToken cancellationToken, string[] arguments)
    {
        using MemoryStream given = new(Encoding.UTF8.GetBytes(input));
        using MemoryStream bytes = new();
        using StreamWriter output = new(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
        using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new(output, error, OutIsTerminal: false, ErrorIsTerminal: false, Width: 200, TimeProvider.System) { Input = given, Bytes = bytes };
        int exitCode = await CommandRunner.RunAsync(compose(terminal), arguments, terminal, cancellationToken);
        return new CliRun(exitCode, Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}

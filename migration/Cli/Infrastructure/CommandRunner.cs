using System.CommandLine.Invocation;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>Runs a command line and turns every way in which it can end into an exit code and words for a person.</summary>
internal static class CommandRunner
{
    /// <summary>How long an interrupted command may tidy up before it is ended.</summary>
    public static readonly TimeSpan TidyUp = TimeSpan.FromSeconds(10);

    /// <summary>Parses and runs; never throws.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(Command root, IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, terminal);
        }

        InvocationConfiguration configuration = new()
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TidyUp,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (CliException failure)
        {
            return Say(terminal, failure.ExitCode, failure.Message, failure.Remedy);
        }
        catch (MissingParameterException missing)
        {
            return Say(terminal, ExitCode.BadInput, missing.Message, $"'bridge parameters show {missing.ParameterId}' shows the values that there are.");
        }
        catch (OutputEndedException)
        {
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return Say(terminal, ExitCode.Interrupted, "Interrupted: the command has not finished.", "Start it again; what it had begun to write is not complete.");
        }
#pragma warning disable CA1031 // The outermost frame: whatever else comes up is a fault of the program, and is called so.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Say(
                terminal,
                ExitCode.Fault,
                $"A fault of bridge itself, not of its input: {fault.GetType().Name}: {fault.Message}",
                $"Please report it with the command line and these lines:{Environment.NewLine}{fault.StackTrace}");
        }
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        if (parsed.Action is ParseErrorAction words)
        {
            words.ShowHelp = false;
        }

        parsed.Invoke(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
        terminal.Error.WriteLine($"'{PathOf(parsed.CommandResult.Command)} --help' shows what it takes.");
        return ExitCode.BadInput;
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private static int Say(Terminal terminal, int exitCode, string what, string remedy)
    {
        terminal.Error.WriteLine($"bridge: {what}");
        terminal.Error.WriteLine(remedy);
        return exitCode;
    }
}

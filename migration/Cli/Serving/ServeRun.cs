using System.Runtime.InteropServices;
using BS2000Bridge.Host;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage.Faults;

namespace BS2000Bridge.Cli.Serving;

/// <summary>Serves until somebody ends it.</summary>
internal static class ServeRun
{
    /// <summary>What is left for the rest of the program after the calls under way had their time.</summary>
    public static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(1);

    /// <summary>Serves; ends when it is cancelled, once the calls under way are done.</summary>
    /// <returns>0 when it was told to end (SIGTERM), as service managers do; 130 when it was interrupted (Ctrl-C).</returns>
    /// <exception cref="CliException">It cannot serve as the settings say.</exception>
    public static async Task<int> RunAsync(Terminal terminal, ParameterLibrary library, HostSettings settings, bool json, CancellationToken cancellationToken)
    {
        int exitCode = ExitCode.Interrupted;
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ModernHost host = await StartAsync(terminal, library, settings, cancellationToken);

        // The last handler to be registered is called first: before the one by which the command line cancels, which was
        // registered while the host started.
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Volatile.Write(ref exitCode, ExitCode.Done));
        Announce(terminal, host, json);
        await using CancellationTokenRegistration end = cancellationToken.Register(ended.SetResult);
        await ended.Task;
        await host.StopAsync();
        return Volatile.Read(ref exitCode);
    }

    private static async Task<ModernHost> StartAsync(Terminal terminal, ParameterLibrary library, HostSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return await ModernHost.StartAsync(settings, library, new TerminalLog(terminal), cancellationToken);
        }
        catch (HostSettingsException failure)
        {
            throw CliException.BadInput(failure.Message, failure.Remedy);
        }
        catch (StorageException failure)
        {
            throw new CliException(ExitCode.MissingComponent, failure.Message, "Start it again once that is settled; nothing was changed.");
        }
    }

    private static void Announce(Terminal terminal, ModernHost host, bool json)
    {
        if (json)
        {
            JsonOutput.Write(terminal.Out, new { addresses = host.Addresses.Select(Text), services = host.Services });
            return;
        }

        foreach (Uri address in host.Addresses)
        {
            terminal.Out.WriteLine($"Listening at {Text(address)}");
        }

        foreach (string service in host.Services)
        {
            terminal.Out.WriteLine($"Serving {service}");
        }

        terminal.Out.WriteLine("Health and reflection are served too; every other service of the contract answers UNIMPLEMENTED. Ctrl-C ends it.");
    }

    private static string Text(Uri address) => address.GetLeftPart(UriPartial.Authority);
}

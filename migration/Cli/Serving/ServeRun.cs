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
    /// <param name="terminal">Receives where it listens, and what an operator must know.</param>
    /// <param name="read">Reads the parameters; again when the process is told to (SIGHUP).</param>
    /// <param name="settings">What is served, and where.</param>
    /// <param name="json">Whether it says so in JSON.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>0 when it was told to end (SIGTERM), as service managers do; 130 when it was interrupted (Ctrl-C).</returns>
    /// <exception cref="CliException">It cannot serve as the settings say.</exception>
    public static async Task<int> RunAsync(Terminal terminal, Func<ParameterLibrary> read, HostSettings settings, bool json, CancellationToken cancellationToken)
    {
        int exitCode = ExitCode.Interrupted;
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ParameterLibrary library = read();
        ModernHost? host = await StartAsync(terminal, library, settings, cancellationToken);
        try
        {
            // The last handler to be registered is called first: before the one by which the command line cancels, which was
            // registered while the host started.
            using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Volatile.Write(ref exitCode, ExitCode.Done));
            using var reload = new ReloadSignal(library.CentreFingerprint is not null);
            Announce(terminal, host, library, json);
            await using CancellationTokenRegistration end = cancellationToken.Register(ended.SetResult);
            while (await Task.WhenAny(ended.Task, reload.Next) != ended.Task)
            {
                reload.Renew();
                if (TryRead(terminal, read) is not { } changed)
                {
                    continue;
                }

                // A host begins and ends with one set of parameters, so that no computation sees half of each. The ports stay.
                settings = settings with { Urls = host.Addresses };
                await host.StopAsync();
                await host.DisposeAsync();
                host = null;
                host = await StartAsync(terminal, changed, settings, cancellationToken);
                Announce(terminal, host, changed, json);
            }

            await host.StopAsync();
            return Volatile.Read(ref exitCode);
        }
        finally
        {
            if (host is not null)
            {
                await host.DisposeAsync();
            }
        }
    }

    private static ParameterLibrary? TryRead(Terminal terminal, Func<ParameterLibrary> read)
    {
        try
        {
            return read();
        }
        catch (CliException failure)
        {
            terminal.Error.WriteLine($"bridge: {failure.Message}");
            terminal.Error.WriteLine("The parameters of before stay in force. Correct the file, and tell the process again (SIGHUP).");
            return null;
        }
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

    private static void Announce(Terminal terminal, ModernHost host, ParameterLibrary library, bool json)
    {
        if (json)
        {
            JsonOutput.Write(terminal.Out, new { addresses = host.Addresses.Select(Text), services = host.Services, parameters = library.Fingerprint, parametersOfCentre = library.CentreFingerprint });
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

        if (library.CentreFingerprint is { } own)
        {
            terminal.Out.WriteLine($"Parameters of the centre: SHA-256 {own}; SIGHUP reads them again.");
        }

        terminal.Out.WriteLine("Health and reflection are served too; every other service of the contract answers UNIMPLEMENTED. Ctrl-C ends it.");
    }

    private static string Text(Uri address) => address.GetLeftPart(UriPartial.Authority);
}

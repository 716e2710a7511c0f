using System.Diagnostics;
using BS2000Bridge.Benchmarks.Processes;
using Grpc.Net.Client;

namespace BS2000Bridge.Benchmarks.Services;

/// <summary><c>bridge serve</c> in a process of its own on a free loopback port, for as long as this object is not disposed of.</summary>
internal sealed class ServedDomains : IDisposable
{
    private const string Said = "Listening at ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Process _process;

    private ServedDomains(Process process, Uri address) => (_process, Channel) = (process, GrpcChannel.ForAddress(address));

    /// <summary>A channel to it.</summary>
    public GrpcChannel Channel { get; }

    /// <summary>The number of the process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts it.</summary>
    /// <param name="bridge">The program.</param>
    /// <param name="database">The database, as <c>--database</c> takes it.</param>
    /// <exception cref="BenchmarkException">It did not start.</exception>
    public static ServedDomains Start(BridgeProgram bridge, string database)
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", [bridge.Path, "serve", "--url", "http://127.0.0.1:0", "--database", database])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        string? line = process.StandardOutput.ReadLine();
        if (line?.StartsWith(Said, StringComparison.Ordinal) == true)
        {
            return new ServedDomains(process, new Uri(line[Said.Length..]));
        }

        End(process);
        throw new BenchmarkException(70, $"services: bridge serve did not start; it said '{line}', and why above.");
    }

    /// <summary>Ends it as a service manager does.</summary>
    public void Dispose()
    {
        Channel.Dispose();
        End(_process);
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            using Process told = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            told.WaitForExit();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
    }
}

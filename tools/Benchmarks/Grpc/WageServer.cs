using System.Diagnostics;
using System.Globalization;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>A server in a process of its own, for as long as this object is not disposed of.</summary>
internal sealed class WageServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Process _process;

    private WageServer(string name, Process process, int port) => (Name, _process, Port) = (name, process, port);

    /// <summary>Whose it is.</summary>
    public string Name { get; }

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts ours: this program's <see cref="ServeCommand"/>.</summary>
    public static WageServer StartOurs() => Start("ours", "dotnet", [typeof(WageServer).Assembly.Location, ServeCommand.Name]);

    /// <summary>Starts a program that writes its port and serves until its standard input ends.</summary>
    /// <exception cref="BenchmarkException">It did not start.</exception>
    public static WageServer Start(string name, string program, IReadOnlyList<string> arguments)
    {
        Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        string? said = process.StandardOutput.ReadLine();
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int port))
        {
            return new WageServer(name, process, port);
        }

        End(process);
        throw new BenchmarkException(70, $"grpc: the server '{name}' did not start; it said '{said}' in place of its port, and why above.");
    }

    /// <summary>Ends the server.</summary>
    public void Dispose() => End(_process);

    private static void End(Process process)
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}

using BS2000Bridge.Benchmarks.Processes;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>grpc-js, gRPC's own implementation for Node.js, as the interoperability tests have it installed: the peer, and a second client.</summary>
internal sealed class GrpcJs
{
    private readonly string _scripts;

    /// <summary>Finds it.</summary>
    /// <param name="root">The folder of the project.</param>
    /// <exception cref="BenchmarkException">Node.js or grpc-js is missing.</exception>
    public GrpcJs(string root)
    {
        string install = Path.Combine(root, "tests", "Interop");
        if (!Directory.Exists(Path.Combine(install, "node_modules", "@grpc", "grpc-js")))
        {
            throw new BenchmarkException(RequiredProgram.Missing, $"The peer grpc-js is missing. Install it: npm ci --prefix {install}");
        }

        RequiredProgram.Check("node", "which runs the peer grpc-js", "nodejs npm");
        _scripts = Path.Combine(root, "tools", "Benchmarks", "Grpc");
    }

    /// <summary>Starts its server.</summary>
    public WageServer Serve() => WageServer.Start("grpc-js", "node", [Path.Combine(_scripts, "server.js")]);

    /// <summary>Has its client read streams, one after the other, and check every message.</summary>
    /// <exception cref="BenchmarkException">A message is missing or wrong.</exception>
    public LoadRun Read(WageServer server, int streams, int wages, CancellationToken cancellation)
    {
        ChildRun run = ChildProcess.Run("node", [Path.Combine(_scripts, "client.js"), $"{server.Port}", $"{streams}", $"{wages}"], cancellation);
        double[] seconds = run.ExitCode == 0 ? [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(double.Parse)] : [];
        return seconds.Length == streams
            ? new LoadRun(seconds.Sum(), seconds)
            : throw new BenchmarkException(70, $"grpc: grpc-js does not read {server.Name}'s streams; what was measured is wrong. It says: {run.Words.Trim()}");
    }
}

using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Net.Client;

namespace BS2000Bridge.EndToEnd.Tests.Programs;

/// <summary><c>bridge serve</c> in a process of its own on a free loopback port, which a test may kill.</summary>
internal sealed class BridgeServer : IDisposable
{
    private const string Said = "Listening at ";
    private readonly BridgeProcess _process;

    private BridgeServer(BridgeProcess process, string line)
    {
        Assert.True(line.StartsWith(Said, StringComparison.Ordinal), line);
        (_process, Channel) = (process, GrpcChannel.ForAddress(line[Said.Length..]));
    }

    /// <summary>A channel to it.</summary>
    public GrpcChannel Channel { get; }

    /// <summary>Starts it on a database.</summary>
    public static BridgeServer Start(string database)
    {
        BridgeProcess process = BridgeProcess.StartAnnounced(out string line, "serve", "--url", "http://127.0.0.1:0", "--database", $"sqlite:{database}");
        return new BridgeServer(process, line);
    }

    /// <summary>How many files, sockets and pipes it has open.</summary>
    public int Handles => _process.Handles;

    /// <summary>What nothing can be done about.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until the contributions of all that was accepted are computed.</summary>
    public async Task ComputedAsync()
    {
        var salary = new SalaryService.SalaryServiceClient(Channel);
        while ((await salary.GetComputationLagAsync(new GetComputationLagRequest())).Pending > 0)
        {
            // Asking is all the pause there is.
        }
    }

    public void Dispose()
    {
        Channel.Dispose();
        _process.Dispose();
    }
}

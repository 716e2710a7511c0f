using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Host;
using BS2000Bridge.Legislation;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace BS2000Bridge.Salary.Tests;

/// <summary>The services on a free port, as a caller meets them.</summary>
public sealed class SalaryServer : IAsyncLifetime
{
    private ModernHost? _host;
    private GrpcChannel? _channel;

    /// <summary>The parameters that the services compute with.</summary>
    public ParameterLibrary Library { get; } = ParameterLibrary.Load();

    /// <summary>A client of the computation.</summary>
    public ComputationService.ComputationServiceClient Computation => new(_channel!);

    public async Task InitializeAsync()
    {
        _host = await ModernHost.StartAsync(new HostSettings { Urls = [new Uri("http://127.0.0.1:0")] }, Library, NullLoggerProvider.Instance);
        _channel = GrpcChannel.ForAddress(_host.Addresses[0]);
    }

    public async Task DisposeAsync()
    {
        _channel!.Dispose();
        await _host!.DisposeAsync();
    }
}

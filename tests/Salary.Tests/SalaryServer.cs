using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Salary.Tests;

/// <summary>The computation on a free port, as a caller meets it.</summary>
public sealed class SalaryServer : IAsyncLifetime
{
    private TestServer? _server;

    /// <summary>The parameters that the services compute with.</summary>
    public ParameterLibrary Library { get; } = ParameterLibrary.Load();

    /// <summary>A client of the computation.</summary>
    public ComputationService.ComputationServiceClient Computation => new(_server!.Channel);

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(services => services.AddComputation(Library), application => application.MapComputation());

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}

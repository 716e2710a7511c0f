namespace BS2000Bridge.Interop.Tests;

/// <summary>grpc-js calls our server.</summary>
public sealed class NodeClientTests(InteropServer server) : IClassFixture<InteropServer>
{
    [NodeTheory]
    [ClassData(typeof(Cases))]
    public Task GrpcJs_AgainstOurServer_HoldsTheCase(string name) =>
        Child.RunAsync(Child.Describe("node", ["node/client.js", name, server.Address.Port.ToString()]));
}

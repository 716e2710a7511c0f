namespace BS2000Bridge.Interop.Tests;

/// <summary>The C core, by Debian's python3-grpcio, calls our server.</summary>
public sealed class PythonClientTests(InteropServer server, PythonStubs stubs) : IClassFixture<InteropServer>, IClassFixture<PythonStubs>
{
    [PythonTheory]
    [ClassData(typeof(Cases))]
    public Task CCore_AgainstOurServer_HoldsTheCase(string name) =>
        Child.RunAsync(Child.Describe("/usr/bin/python3", ["-B", "python/client.py", name, server.Address.Port.ToString()], ("PYTHONPATH", stubs.Folder)));
}

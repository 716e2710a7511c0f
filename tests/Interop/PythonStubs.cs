namespace BS2000Bridge.Interop.Tests;

/// <summary>The Python stubs of the contract, made once by Debian's protoc, whose version fits its runtime.</summary>
public sealed class PythonStubs : IAsyncLifetime
{
    /// <summary>Where they are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("bs2000bridge-interop-").FullName;

    public Task InitializeAsync() => Workplace.PythonMissing is not null ? Task.CompletedTask : Child.RunAsync(Child.Describe(
        "/usr/bin/protoc",
        [
            "--proto_path=protos", $"--python_out={Folder}", $"--grpc_out={Folder}", "--plugin=protoc-gen-grpc=/usr/bin/grpc_python_plugin",
            "interop/empty.proto", "interop/messages.proto", "interop/test.proto",
        ]));

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}

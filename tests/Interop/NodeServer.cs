using System.Diagnostics;
using System.Globalization;

namespace BS2000Bridge.Interop.Tests;

/// <summary>grpc-js's server of the interoperability cases, for as long as the tests run.</summary>
public sealed class NodeServer : IAsyncLifetime
{
    private Process? _process;

    /// <summary>Its address.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task InitializeAsync()
    {
        if (Workplace.NodeMissing is not null)
        {
            return;
        }

        // Compression 2 is gzip: the server compresses for clients that accept it.
        _process = Process.Start(Child.Describe("node", ["node/server.js", "2"]))!;
        string? port = await _process.StandardOutput.ReadLineAsync();
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            throw new InvalidOperationException($"grpc-js's server did not start: {await _process.StandardError.ReadToEndAsync()}");
        }

        Address = new Uri($"http://127.0.0.1:{number}");
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            // The server ends with its standard input.
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }
}

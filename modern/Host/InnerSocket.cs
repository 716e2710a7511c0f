using System.Net.Sockets;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BS2000Bridge.Host;

/// <summary>
/// The way by which the domains of one process call one another: the contract over a socket that only this user can open, so that
/// it makes no difference to a domain where the others are.
/// </summary>
internal sealed class InnerSocket : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bs2000bridge-");

    public InnerSocket() => Channel = GrpcChannel.ForAddress(
        "http://localhost",
        new GrpcChannelOptions
        {
            // A handler of one's own keeps to one connection unless it is told otherwise: the 101st call at a time would wait for another to end.
            HttpHandler = new SocketsHttpHandler { ConnectCallback = ConnectAsync, EnableMultipleHttp2Connections = true },
            DisposeHttpClient = true,
        });

    /// <summary>The channel to this process.</summary>
    public GrpcChannel Channel { get; }

    private string Path => System.IO.Path.Combine(_folder.FullName, "s");

    /// <summary>Whether an address that a server names is such a socket.</summary>
    public static bool IsAddress(string address) => address.StartsWith("http://unix:", StringComparison.Ordinal);

    /// <summary>Makes the server listen at it.</summary>
    public void Configure(KestrelServerOptions kestrel) => kestrel.ListenUnixSocket(Path, options => options.Protocols = HttpProtocols.Http2);

    public void Dispose()
    {
        Channel.Dispose();
        _folder.Delete(recursive: true);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

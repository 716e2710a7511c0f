using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client;

/// <summary>How a channel calls.</summary>
public sealed class GrpcChannelOptions
{
    /// <summary>
    /// Makes the HTTP requests: where certificates, proxies and connections are set. Null, the default, for a
    /// <see cref="SocketsHttpHandler"/> that opens further connections when one has as many streams as the server allows.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>Makes the HTTP requests, in place of <see cref="HttpHandler"/>. Its timeout applies to the start of a call only.</summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Whether the channel disposes of the handler or client that it was given.</summary>
    public bool DisposeHttpClient { get; set; }

    /// <summary>TLS or not, checked against the address; null, the default, to go by the address.</summary>
    public ChannelCredentials? Credentials { get; set; }

    /// <summary>How many bytes a received message may have, decompressed; null for no limit. 4 MiB unless set.</summary>
    public int? MaxReceiveMessageSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>How many bytes a message to send may have; null, the default, for no limit.</summary>
    public int? MaxSendMessageSize { get; set; }

    /// <summary>The ways to compress; null, the default, for gzip.</summary>
    public IList<ICompressionProvider>? CompressionProviders { get; set; }

    /// <summary>
    /// Whether a call that the caller gives up throws <see cref="OperationCanceledException"/>,
    /// as elsewhere in .NET; otherwise, the default, <see cref="RpcException"/>.
    /// </summary>
    public bool ThrowOperationCanceledOnCancellation { get; set; }
}

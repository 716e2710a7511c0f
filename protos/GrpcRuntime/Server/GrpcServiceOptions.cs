using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.AspNetCore.Server;

/// <summary>How services are served. Set for all in <c>AddGrpc</c>, or for one in <c>AddServiceOptions</c>.</summary>
public class GrpcServiceOptions
{
    /// <summary>The limit of a received message unless it is set otherwise: 4 MiB.</summary>
    internal const int DefaultMaxReceiveMessageSize = 4 * 1024 * 1024;

    /// <summary>How many bytes a received message may have, decompressed; null for no limit. 4 MiB unless set.</summary>
    public int? MaxReceiveMessageSize { get; set; } = DefaultMaxReceiveMessageSize;

    /// <summary>How many bytes a message to send may have; null, the default, for no limit.</summary>
    public int? MaxSendMessageSize { get; set; }

    /// <summary>Whether clients are told the text of unexpected exceptions. Off unless set: it may tell a stranger too much.</summary>
    public bool? EnableDetailedErrors { get; set; }

    /// <summary>The encoding of responses, such as <c>gzip</c>, for clients that accept it; null, the default, for none.</summary>
    public string? ResponseCompressionAlgorithm { get; set; }

    /// <summary>How hard responses are compressed; null for the provider's own way.</summary>
    public CompressionLevel? ResponseCompressionLevel { get; set; }

    /// <summary>The ways to compress; gzip unless set.</summary>
    public IList<ICompressionProvider> CompressionProviders { get; set; } = [new GzipCompressionProvider(CompressionLevel.Fastest)];

    /// <summary>What stands around every call, the first outermost.</summary>
    public InterceptorCollection Interceptors { get; } = [];
}

using System.Net;
using System.Net.Http.Headers;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Calls;

/// <summary>Makes the HTTP request of a call.</summary>
internal static class CallRequest
{
    private static readonly MediaTypeHeaderValue ContentType = new(HeaderNames.GrpcContentType);
    private static readonly string UserAgent = $"grpc-csharp-bs2000bridge/{typeof(CallRequest).Assembly.GetName().Version?.ToString(3)} (.NET {Environment.Version})";

    /// <summary>Makes a request.</summary>
    /// <param name="channel">Where to.</param>
    /// <param name="method">The method.</param>
    /// <param name="host">Another host to name; null for the channel's.</param>
    /// <param name="options">Headers and deadline.</param>
    /// <param name="content">The requests.</param>
    /// <param name="compression">How the requests are to be compressed, as the headers ask; null for not at all.</param>
    /// <exception cref="ArgumentException">The deadline is not in UTC.</exception>
    /// <exception cref="InvalidOperationException">A header cannot travel, or asks for a compression that the channel does not know.</exception>
    public static HttpRequestMessage Create(
        GrpcChannel channel, IMethod method, string? host, CallOptions options, HttpContent content, out ICompressionProvider? compression)
    {
        content.Headers.ContentType = ContentType;
        var request = new HttpRequestMessage(HttpMethod.Post, channel.UriOf(method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        HttpRequestHeaders headers = request.Headers;
        if (options.Deadline is { } deadline && deadline != DateTime.MaxValue)
        {
            headers.TryAddWithoutValidation(HeaderNames.Timeout, GrpcTimeout.Format(Utc(deadline) - channel.Time.GetUtcNow().UtcDateTime));
        }

        headers.TryAddWithoutValidation(HeaderNames.Te, "trailers");
        headers.TryAddWithoutValidation(HeaderNames.UserAgent, UserAgent);
        headers.TryAddWithoutValidation(HeaderNames.AcceptEncoding, channel.Compressors.AcceptEncoding);
        headers.Host = host;
        compression = Compression(channel, options.Headers);
        if (compression is not null)
        {
            headers.TryAddWithoutValidation(HeaderNames.Encoding, compression.EncodingName);
        }

        foreach (Metadata.Entry entry in options.Headers ?? Metadata.Empty)
        {
            if (!MetadataHeaders.IsReserved(entry.Key))
            {
                headers.TryAddWithoutValidation(entry.Key, MetadataHeaders.HeaderValue(entry));
            }
        }

        return request;
    }

    private static ICompressionProvider? Compression(GrpcChannel channel, Metadata? headers) =>
        headers?.GetValue(HeaderNames.CompressionRequest) is not { } name || name == HeaderNames.Identity
            ? null
            : channel.Compressors.Find(name) ?? throw new InvalidOperationException(
                $"The call asks for the compression {name}; this channel knows {channel.Compressors.AcceptEncoding}.");

    private static DateTime Utc(DateTime deadline) => deadline.Kind == DateTimeKind.Utc || deadline == DateTime.MinValue
        ? deadline
        : throw new ArgumentException($"The deadline {deadline:O} is not in UTC; use TimeProvider.GetUtcNow().UtcDateTime.", nameof(deadline));
}

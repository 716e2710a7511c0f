using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Calls;

/// <summary>What an HTTP response, or its failure, says about a call.</summary>
internal static class ResponseStatus
{
    /// <summary>The deadline passed on this side.</summary>
    public static Status DeadlinePassed { get; } = new(StatusCode.DeadlineExceeded, "The deadline has passed.");

    /// <summary>The status of a response that is over with its headers; null when messages may follow.</summary>
    public static Status? OfHeaders(HttpResponseMessage response)
    {
        if (Of(response.Headers) is { } status)
        {
            return status;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new Status(OfHttp(response.StatusCode), $"The server answered with HTTP status {(int)response.StatusCode}, without a gRPC status.");
        }

        string? contentType = response.Content.Headers.ContentType?.ToString();
        return HeaderNames.IsGrpc(contentType)
            ? null
            : new Status(StatusCode.Unknown, $"The server answered with the content type '{contentType}', which is not gRPC's.");
    }

    /// <summary>The status in headers or trailers, or null.</summary>
    public static Status? Of(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues(HeaderNames.Status, out HeaderStringValues values))
        {
            return null;
        }

        StatusCode code = int.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && Enum.IsDefined((StatusCode)number)
            ? (StatusCode)number
            : StatusCode.Unknown;
        string detail = headers.NonValidated.TryGetValues(HeaderNames.Message, out HeaderStringValues message)
            ? PercentEncoding.Decode(message.ToString())
            : string.Empty;
        return new Status(code, detail);
    }

    /// <summary>The metadata in headers or trailers.</summary>
    /// <exception cref="WireException">The value of a binary header is no base64.</exception>
    public static Metadata Metadata(HttpResponseHeaders headers)
    {
        Metadata metadata = [];
        foreach ((string name, HeaderStringValues values) in headers.NonValidated)
        {
            foreach (string value in values)
            {
                MetadataHeaders.Append(metadata, name.ToLowerInvariant(), value);
            }
        }

        return metadata;
    }

    /// <summary>How the response's messages are compressed.</summary>
    /// <exception cref="WireException">In a way that the channel does not know.</exception>
    public static ICompressionProvider? Compression(HttpResponseMessage response, Compressors compressors)
    {
        if (!response.Headers.NonValidated.TryGetValues(HeaderNames.Encoding, out HeaderStringValues values))
        {
            return null;
        }

        string encoding = values.ToString();
        return compressors.CanRead(encoding)
            ? compressors.Find(encoding)
            : throw new WireException(StatusCode.Internal, $"The server compresses with '{encoding}'; this channel knows {compressors.AcceptEncoding}.");
    }

    /// <summary>The status of a failure on the way.</summary>
    public static Status OfFailure(Exception failure, DateTime? deadline, TimeProvider time)
    {
        Status status = failure switch
        {
            RpcException rpc => rpc.Status,
            OperationCanceledException => new Status(StatusCode.Cancelled, "The call was cancelled.", failure),
            HttpRequestException or IOException => OfTransport(failure),
            ObjectDisposedException => new Status(StatusCode.Cancelled, "The channel or the call was disposed of.", failure),
            _ => new Status(StatusCode.Internal, $"The call failed on this side: {failure.Message}", failure),
        };

        // A server that watches the deadline resets the stream a moment before this side notices it.
        return status.StatusCode == StatusCode.Cancelled && deadline <= time.GetUtcNow().UtcDateTime ? DeadlinePassed : status;
    }

    private static Status OfTransport(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case RpcException rpc:
                    return rpc.Status;
                case HttpProtocolException reset:
                    return new Status(Http2ErrorCodes.Status(reset.ErrorCode), $"The server broke the call off: {reset.Message}", failure);
            }
        }

        return new Status(StatusCode.Unavailable, $"The server cannot be reached: {failure.Message}", failure);
    }

    /// <summary>gRPC's mapping of HTTP statuses, for proxies and middleware that answer in the server's place.</summary>
    private static StatusCode OfHttp(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => StatusCode.Internal,
        HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
        HttpStatusCode.NotFound => StatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };
}

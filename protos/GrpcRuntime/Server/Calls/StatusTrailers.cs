using System.Globalization;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Ends a response with its status: in the trailers, or in the headers when nothing else is sent.</summary>
internal static class StatusTrailers
{
    private static readonly string[] Codes = [.. Enumerable.Range(0, 17).Select(code => code.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Sets status and trailing metadata.</summary>
    /// <exception cref="InvalidOperationException">An entry of the metadata cannot travel.</exception>
    public static void Write(HttpContext http, bool hasBody, Status status, Metadata? metadata)
    {
        IHeaderDictionary target = hasBody || http.Response.HasStarted
            ? http.Features.Get<IHttpResponseTrailersFeature>()?.Trailers
                ?? throw new InvalidOperationException("The server sends no trailers; gRPC needs HTTP/2.")
            : http.Response.Headers;
        if (metadata is not null)
        {
            WriteMetadata(target, metadata);
        }

        int code = (int)status.StatusCode;
        target[HeaderNames.Status] = (uint)code < (uint)Codes.Length ? Codes[code] : code.ToString(CultureInfo.InvariantCulture);
        if (status.Detail.Length > 0)
        {
            target[HeaderNames.Message] = PercentEncoding.Encode(status.Detail);
        }
    }

    /// <summary>Adds metadata to headers or trailers; entries under reserved keys are left out.</summary>
    public static void WriteMetadata(IHeaderDictionary target, Metadata metadata)
    {
        foreach (Metadata.Entry entry in metadata)
        {
            if (!MetadataHeaders.IsReserved(entry.Key))
            {
                target.Append(entry.Key, MetadataHeaders.HeaderValue(entry));
            }
        }
    }
}

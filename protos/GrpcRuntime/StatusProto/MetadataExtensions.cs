using BS2000Bridge.GrpcRuntime.Wire;
using Google.Protobuf;

namespace Grpc.Core;

/// <summary>The rich status (<c>google.rpc.Status</c>) in trailers, under <c>grpc-status-details-bin</c>.</summary>
public static class MetadataExtensions
{
    /// <summary>The rich status in trailers; null when there is none.</summary>
    /// <param name="metadata">The trailers.</param>
    /// <param name="ignoreParseError">Whether bytes that are no status count as none.</param>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no status, and that is not to be ignored.</exception>
    public static Google.Rpc.Status? GetRpcStatus(this Metadata metadata, bool ignoreParseError = false)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        if (metadata.Get(HeaderNames.StatusDetails) is not { } entry)
        {
            return null;
        }

        try
        {
            return Google.Rpc.Status.Parser.ParseFrom(entry.ValueBytes);
        }
        catch (InvalidProtocolBufferException) when (ignoreParseError)
        {
            return null;
        }
    }

    /// <summary>Puts a rich status into trailers, in place of one that is there.</summary>
    public static void SetRpcStatus(this Metadata metadata, Google.Rpc.Status status)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(status);
        while (metadata.Get(HeaderNames.StatusDetails) is { } earlier)
        {
            metadata.Remove(earlier);
        }

        metadata.Add(HeaderNames.StatusDetails, status.ToByteArray());
    }
}

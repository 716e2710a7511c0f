namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>The header and trailer names of the gRPC protocol.</summary>
internal static class HeaderNames
{
    public const string Status = "grpc-status";
    public const string Message = "grpc-message";
    public const string Timeout = "grpc-timeout";
    public const string Encoding = "grpc-encoding";
    public const string AcceptEncoding = "grpc-accept-encoding";
    public const string ContentType = "content-type";
    public const string Te = "te";
    public const string UserAgent = "user-agent";
    public const string StatusDetails = "grpc-status-details-bin";

    /// <summary>Metadata that never travels: it asks this runtime to compress what follows, as in Grpc.Net.</summary>
    public const string CompressionRequest = "grpc-internal-encoding-request";

    /// <summary>The content type of a call.</summary>
    public const string GrpcContentType = "application/grpc";

    /// <summary>No compression.</summary>
    public const string Identity = "identity";

    /// <summary>Whether a content type is gRPC's: <c>application/grpc</c> alone, or followed by <c>+proto</c> or parameters.</summary>
    public static bool IsGrpc(ReadOnlySpan<char> contentType) =>
        contentType.StartsWith(GrpcContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == GrpcContentType.Length || contentType[GrpcContentType.Length] is ';' or '+' or ' ');
}

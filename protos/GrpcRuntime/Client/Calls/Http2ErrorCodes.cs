using Grpc.Core;

namespace Grpc.Net.Client.Calls;

/// <summary>What the error code of an HTTP/2 reset means to a call. PROTOCOL-HTTP2.md, Errors; codes of RFC 9113, 7.</summary>
internal static class Http2ErrorCodes
{
    private const long RefusedStream = 7;
    private const long Cancel = 8;
    private const long EnhanceYourCalm = 11;
    private const long InadequateSecurity = 12;

    public static StatusCode Status(long errorCode) => errorCode switch
    {
        RefusedStream => StatusCode.Unavailable,
        Cancel => StatusCode.Cancelled,
        EnhanceYourCalm => StatusCode.ResourceExhausted,
        InadequateSecurity => StatusCode.PermissionDenied,
        _ => StatusCode.Internal,
    };
}

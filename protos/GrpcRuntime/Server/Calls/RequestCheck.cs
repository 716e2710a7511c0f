using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Turns away what is no gRPC at all, before there is a call.</summary>
internal static class RequestCheck
{
    /// <summary>Whether a request is a call; if not, the response is set.</summary>
    public static bool IsCall(HttpContext http)
    {
        if (!HeaderNames.IsGrpc(http.Request.ContentType))
        {
            string given = string.IsNullOrEmpty(http.Request.ContentType) ? "missing" : $"'{http.Request.ContentType}'";
            Refuse(http, StatusCodes.Status415UnsupportedMediaType, $"The content type is {given}; gRPC needs {HeaderNames.GrpcContentType}.");
            return false;
        }

        if (!HttpProtocol.IsHttp2(http.Request.Protocol) && !HttpProtocol.IsHttp3(http.Request.Protocol))
        {
            Refuse(http, StatusCodes.Status426UpgradeRequired, $"gRPC needs HTTP/2; the request came over {http.Request.Protocol}.");
            http.Response.Headers.Upgrade = "h2c";
            return false;
        }

        return true;
    }

    private static void Refuse(HttpContext http, int httpStatus, string detail)
    {
        http.Response.StatusCode = httpStatus;
        http.Response.Headers[HeaderNames.Status] = ((int)StatusCode.Internal).ToString();
        http.Response.Headers[HeaderNames.Message] = PercentEncoding.Encode(detail);
    }
}

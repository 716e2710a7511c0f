namespace Grpc.Core;

/// <summary>The rich status of failures.</summary>
public static class RpcExceptionExtensions
{
    /// <summary>The rich status (<c>google.rpc.Status</c>) that came with a failure; null when none came, or one that cannot be read.</summary>
    public static Google.Rpc.Status? GetRpcStatus(this RpcException ex)
    {
        ArgumentNullException.ThrowIfNull(ex);
        return ex.Trailers.GetRpcStatus(ignoreParseError: true);
    }
}

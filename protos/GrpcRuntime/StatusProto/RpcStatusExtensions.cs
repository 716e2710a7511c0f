using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Grpc.Core;

/// <summary>Rich statuses as failures.</summary>
public static class RpcStatusExtensions
{
    /// <summary>A failure that carries the rich status, with its code and message.</summary>
    public static RpcException ToRpcException(this Google.Rpc.Status status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status.ToRpcException((StatusCode)status.Code, status.Message);
    }

    /// <summary>A failure that carries the rich status, with another code and message for clients that look no further.</summary>
    public static RpcException ToRpcException(this Google.Rpc.Status status, StatusCode statusCode, string message)
    {
        ArgumentNullException.ThrowIfNull(status);
        var trailers = new Metadata();
        trailers.SetRpcStatus(status);
        return new RpcException(new Status(statusCode, message), trailers);
    }

    /// <summary>The first detail of a type, such as <c>ErrorInfo</c>; null when there is none.</summary>
    /// <typeparam name="T">The message type of the detail.</typeparam>
    public static T? GetDetail<T>(this Google.Rpc.Status status)
        where T : class, IMessage<T>, new()
    {
        ArgumentNullException.ThrowIfNull(status);
        foreach (Any detail in status.Details)
        {
            if (detail.TryUnpack(out T found))
            {
                return found;
            }
        }

        return null;
    }
}

using Grpc.Core;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>
/// What a failed method tells the client. What a peer can bring about is logged for debugging only, so that none can
/// flood the log; an exception that nobody foresaw is logged as an error.
/// </summary>
internal static class FailureStatus
{
    public static void Apply<TService>(ServerCall call, Exception failure, ServerMethodContext<TService> context)
        where TService : class
    {
        switch (failure)
        {
            case RpcException intended:
                Log.EndedWithStatus(context.Logger, call.Method, intended.StatusCode, intended.Status.Detail);
                call.Fail(intended.Status, intended.Trailers);
                break;
            // The transport tells of a client that is gone by its exceptions sooner than by the token.
            case CallOverException or ConnectionResetException or ConnectionAbortedException:
            case OperationCanceledException or IOException when call.CancellationToken.IsCancellationRequested:
                Log.ClientGone(context.Logger, call.Method);
                call.Fail(Status.DefaultCancelled, Metadata.Empty);
                break;
            case BadHttpRequestException bad:
                Log.EndedWithStatus(context.Logger, call.Method, StatusCode.Internal, bad.Message);
                call.Fail(new Status(StatusCode.Internal, $"The request is no valid HTTP: {bad.Message}"), Metadata.Empty);
                break;
            default:
                Log.MethodFailed(context.Logger, failure, call.Method);
                string detail = context.Options.DetailedErrors ? $" {failure.GetType().Name}: {failure.Message}" : string.Empty;
                call.Fail(new Status(StatusCode.Unknown, $"The service failed unexpectedly.{detail}"), Metadata.Empty);
                break;
        }
    }
}

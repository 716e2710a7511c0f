using System.Text;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Storage.Faults;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Host.Calls;

/// <summary>
/// The one place where what a service throws becomes the status that its caller gets. The README has the table. Callers are told what to
/// do, never where the data is or what the program looks like inside; operators find a failure of the host's own in the log, once. An
/// exception's message is in neither: it may quote a value, and values here are people's numbers and wages.
/// </summary>
internal sealed partial class StatusMapping(ILogger<StatusMapping> log) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => continuation(new RequestReader<TRequest>(requestStream, context.Method), context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => DoneAsync(continuation(request, responseStream, context)));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => DoneAsync(continuation(new RequestReader<TRequest>(requestStream, context.Method), responseStream, context)));

    private static async Task<bool> DoneAsync(Task call)
    {
        await call.ConfigureAwait(false);
        return true;
    }

    private async Task<T> GuardAsync<T>(ServerCallContext context, Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception thrown) when (IsForTheCaller(thrown))
        {
            throw;
        }
#pragma warning disable CA1031 // The outermost frame of every call: whatever else comes up is given a status here.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            throw RpcExceptionOf(thrown, context);
        }
    }

    /// <summary>Whether a service said itself how its call is to end.</summary>
    private static bool IsForTheCaller(Exception thrown) =>
        thrown is RpcException { Status: { DebugException: null } status } && status is not { StatusCode: StatusCode.Unimplemented, Detail: "" };

    // The package cancels the call's own token a moment after the connection's, and its writer refuses from the first moment on.
    private static bool HasGone(ServerCallContext context) =>
        context.CancellationToken.IsCancellationRequested || context.GetHttpContext().RequestAborted.IsCancellationRequested;

    private RpcException RpcExceptionOf(Exception thrown, ServerCallContext context)
    {
        switch (thrown)
        {
            // A caller that has gone, or whose time is up, surfaces as any of these, depending on what the service was doing: waiting,
            // reading, writing (the package's InvalidOperationException), or calling another domain.
            case ConnectionResetException or ConnectionAbortedException:
            case OperationCanceledException or IOException or InvalidOperationException or RpcException { StatusCode: StatusCode.Cancelled }
                when HasGone(context):
                return new RpcException(Status.DefaultCancelled);

            // What the generated code throws for a method that nobody has written.
            case RpcException { StatusCode: StatusCode.Unimplemented, Status.DebugException: null }:
                return new RpcException(new Status(StatusCode.Unimplemented, $"{context.Method} {UnservedServices.NotThereYet}"));

            // A status with an exception in it was made by a client within this process, that reached no service: its text names addresses.
            case RpcException { Status.DebugException: { } cause } notReached:
                LogFailure(context.Method, $"another domain cannot be reached: {notReached.StatusCode}, {cause.GetType()}");
                return new DomainFailure(ErrorReason.SideUnavailable, "Another domain that this one asks cannot be reached just now. Repeat the call later.").ToRpcException();

            case StorageException { Fault: StorageFault.ChangedMeanwhile } meanwhile:
                return new DomainFailure(ErrorReason.ChangedMeanwhile, meanwhile.Message).ToRpcException();

            case StorageException failure:
                LogFailure(context.Method, $"{failure.Fault}: {failure.Message}");
                return new DomainFailure(ErrorReason.SideUnavailable, "The data cannot be reached just now; nothing was changed. Repeat the call later.").ToRpcException();

            default:
                LogFailure(context.Method, Describe(thrown));
                return new RpcException(new Status(StatusCode.Internal, "The service failed by a fault of its own. Its operators' log says more."));
        }
    }

    /// <summary>Which exceptions, and where they come from; without their messages.</summary>
    private static string Describe(Exception thrown)
    {
        var text = new StringBuilder("a fault of the program: ");
        for (Exception? cause = thrown; cause is not null; cause = cause.InnerException)
        {
            text.AppendLine(cause.GetType().FullName).AppendLine(cause.StackTrace);
        }

        return text.ToString().TrimEnd();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method}: {Failure}")]
    private partial void LogFailure(string method, string failure);
}

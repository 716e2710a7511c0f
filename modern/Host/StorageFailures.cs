using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Storage;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Host;

/// <summary>
/// Tells callers what a database could not do in the contract's words: to repeat later, or to read again. Operators read the rest in
/// the log: callers are not told where the data is.
/// </summary>
internal sealed partial class StorageFailures(ILogger<StorageFailures> log) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => continuation(requestStream, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => DoneAsync(continuation(request, responseStream, context)));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => DoneAsync(continuation(requestStream, responseStream, context)));

    private static async Task<bool> DoneAsync(Task call)
    {
        await call.ConfigureAwait(false);
        return true;
    }

    private static DomainFailure FailureOf(StorageException fault) => fault.Fault == StorageFault.ChangedMeanwhile
        ? new DomainFailure(ErrorReason.ChangedMeanwhile, fault.Message)
        : new DomainFailure(ErrorReason.SideUnavailable, "The data cannot be reached just now; nothing was changed. Repeat the call later.");

    private async Task<T> GuardAsync<T>(ServerCallContext context, Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (StorageException fault)
        {
            if (fault.Fault != StorageFault.ChangedMeanwhile)
            {
                Failed(context.Method, fault.Fault, fault.Message);
            }

            throw FailureOf(fault).ToRpcException();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method}: {Fault}: {Message}")]
    private partial void Failed(string method, StorageFault fault, string message);
}

using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Serves a method of many requests and many responses.</summary>
internal sealed class DuplexStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    ServerMethodContext<TService> context,
    Func<TService, IAsyncStreamReader<TRequest>, IServerStreamWriter<TResponse>, ServerCallContext, Task> invoke)
    : MethodHandler<TService, TRequest, TResponse>(method, context)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override Task InvokeAsync(TService service, InterceptorChain? interceptors, ServerCall call)
    {
        return Through(
            0, new RequestStream<TRequest>(call, Method.RequestMarshaller), new ResponseStream<TResponse>(call, Method.ResponseMarshaller), call);

        Task Through(int index, IAsyncStreamReader<TRequest> passed, IServerStreamWriter<TResponse> writer, ServerCallContext seen) =>
            interceptors is null || index == interceptors.Count
                ? invoke(service, passed, writer, seen)
                : interceptors[index].DuplexStreamingServerHandler<TRequest, TResponse>(
                    passed, writer, seen, (next, nextWriter, nextSeen) => Through(index + 1, next, nextWriter, nextSeen));
    }
}

using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Serves a method of one request and many responses.</summary>
internal sealed class ServerStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    ServerMethodContext<TService> context,
    Func<TService, TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task> invoke)
    : MethodHandler<TService, TRequest, TResponse>(method, context)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override async Task InvokeAsync(TService service, InterceptorChain? interceptors, ServerCall call)
    {
        TRequest request = await call.Reader.TakeSingleAsync(Method.RequestMarshaller.ContextualDeserializer, call.ReadCancellation);
        await Through(0, request, new ResponseStream<TResponse>(call, Method.ResponseMarshaller), call);

        Task Through(int index, TRequest passed, IServerStreamWriter<TResponse> writer, ServerCallContext seen) => interceptors is null || index == interceptors.Count
            ? invoke(service, passed, writer, seen)
            : interceptors[index].ServerStreamingServerHandler<TRequest, TResponse>(
                passed, writer, seen, (next, nextWriter, nextSeen) => Through(index + 1, next, nextWriter, nextSeen));
    }
}

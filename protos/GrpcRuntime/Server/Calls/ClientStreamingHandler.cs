using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Serves a method of many requests and one response.</summary>
internal sealed class ClientStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    ServerMethodContext<TService> context,
    Func<TService, IAsyncStreamReader<TRequest>, ServerCallContext, Task<TResponse>> invoke)
    : MethodHandler<TService, TRequest, TResponse>(method, context)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override async Task InvokeAsync(TService service, InterceptorChain? interceptors, ServerCall call)
    {
        TResponse response = await Through(0, new RequestStream<TRequest>(call, Method.RequestMarshaller), call);
        call.Respond(response, Method.ResponseMarshaller);

        Task<TResponse> Through(int index, IAsyncStreamReader<TRequest> passed, ServerCallContext seen) => interceptors is null || index == interceptors.Count
            ? invoke(service, passed, seen)
            : interceptors[index].ClientStreamingServerHandler<TRequest, TResponse>(passed, seen, (next, nextSeen) => Through(index + 1, next, nextSeen));
    }
}

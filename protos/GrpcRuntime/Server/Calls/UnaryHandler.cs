using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Serves a method of one request and one response.</summary>
internal sealed class UnaryHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    ServerMethodContext<TService> context,
    Func<TService, TRequest, ServerCallContext, Task<TResponse>> invoke)
    : MethodHandler<TService, TRequest, TResponse>(method, context)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override async Task InvokeAsync(TService service, InterceptorChain? interceptors, ServerCall call)
    {
        TRequest request = await call.Reader.TakeSingleAsync(Method.RequestMarshaller.ContextualDeserializer, call.ReadCancellation);
        TResponse response = await Through(0, request, call);
        call.Respond(response, Method.ResponseMarshaller);

        Task<TResponse> Through(int index, TRequest passed, ServerCallContext seen) => interceptors is null || index == interceptors.Count
            ? invoke(service, passed, seen)
            : interceptors[index].UnaryServerHandler<TRequest, TResponse>(passed, seen, (next, nextSeen) => Through(index + 1, next, nextSeen));
    }
}

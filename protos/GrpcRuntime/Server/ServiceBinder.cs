using System.Reflection;
using Grpc.AspNetCore.Server.Calls;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grpc.AspNetCore.Server;

/// <summary>Makes an endpoint of each method that the generated code names.</summary>
/// <typeparam name="TService">The class that serves them.</typeparam>
internal sealed class ServiceBinder<TService>(IEndpointRouteBuilder endpoints, ServerMethodContext<TService> context) : ServiceBinderBase
    where TService : class
{
    /// <summary>The endpoints so far.</summary>
    public List<IEndpointConventionBuilder> Endpoints { get; } = [];

    /// <summary>The names of the services so far.</summary>
    public HashSet<string> ServiceNames { get; } = new(StringComparer.Ordinal);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        MethodInfo serving = handler?.Method ?? Serving(method, typeof(TRequest), typeof(ServerCallContext));
        Func<TService, TRequest, ServerCallContext, Task<TResponse>> invoke = handler is null
            ? serving.CreateDelegate<Func<TService, TRequest, ServerCallContext, Task<TResponse>>>()
            : (_, request, call) => handler(request, call);
        Map(method, serving, handler?.Target?.GetType() ?? typeof(TService), new UnaryHandler<TService, TRequest, TResponse>(method, context, invoke).HandleAsync);
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler)
    {
        MethodInfo serving = handler?.Method ?? Serving(method, typeof(IAsyncStreamReader<TRequest>), typeof(ServerCallContext));
        Func<TService, IAsyncStreamReader<TRequest>, ServerCallContext, Task<TResponse>> invoke = handler is null
            ? serving.CreateDelegate<Func<TService, IAsyncStreamReader<TRequest>, ServerCallContext, Task<TResponse>>>()
            : (_, requests, call) => handler(requests, call);
        Map(method, serving, handler?.Target?.GetType() ?? typeof(TService), new ClientStreamingHandler<TService, TRequest, TResponse>(method, context, invoke).HandleAsync);
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler)
    {
        MethodInfo serving = handler?.Method ?? Serving(method, typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        Func<TService, TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task> invoke = handler is null
            ? serving.CreateDelegate<Func<TService, TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task>>()
            : (_, request, responses, call) => handler(request, responses, call);
        Map(method, serving, handler?.Target?.GetType() ?? typeof(TService), new ServerStreamingHandler<TService, TRequest, TResponse>(method, context, invoke).HandleAsync);
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler)
    {
        MethodInfo serving = handler?.Method ?? Serving(method, typeof(IAsyncStreamReader<TRequest>), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        Func<TService, IAsyncStreamReader<TRequest>, IServerStreamWriter<TResponse>, ServerCallContext, Task> invoke = handler is null
            ? serving.CreateDelegate<Func<TService, IAsyncStreamReader<TRequest>, IServerStreamWriter<TResponse>, ServerCallContext, Task>>()
            : (_, requests, responses, call) => handler(requests, responses, call);
        Map(method, serving, handler?.Target?.GetType() ?? typeof(TService), new DuplexStreamingHandler<TService, TRequest, TResponse>(method, context, invoke).HandleAsync);
    }

    /// <summary>The method of the class that serves a method of the contract.</summary>
    private static MethodInfo Serving(IMethod method, params Type[] parameters) =>
        typeof(TService).GetMethod(method.Name, parameters)
        ?? throw new InvalidOperationException($"{typeof(TService)} has no public method {method.Name} that could serve {method.FullName}.");

    private void Map(IMethod method, MethodInfo serving, Type serviceType, RequestDelegate handler)
    {
        IEndpointConventionBuilder endpoint = endpoints.MapMethods(method.FullName, [HttpMethods.Post], handler);
        endpoint.WithDisplayName($"gRPC - {method.FullName}");
        endpoint.WithMetadata([.. serviceType.GetCustomAttributes(inherit: true), .. serving.GetCustomAttributes(inherit: true)]);
        endpoint.WithMetadata(new GrpcMethodMetadata(serviceType, method));
        Endpoints.Add(endpoint);
        ServiceNames.Add(method.ServiceName);
    }
}

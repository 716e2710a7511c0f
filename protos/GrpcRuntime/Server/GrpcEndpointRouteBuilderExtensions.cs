using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Calls;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps gRPC services to endpoints.</summary>
public static class GrpcEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves a service: one endpoint for each of its methods. Attributes of the class and its methods are metadata of
    /// the endpoints, so authorization and rate limiting apply as everywhere. Methods that are not there answer UNIMPLEMENTED.
    /// </summary>
    /// <typeparam name="TService">The class, derived from the generated base.</typeparam>
    /// <exception cref="InvalidOperationException"><c>AddGrpc</c> was not called, or the class derives from no generated base.</exception>
    public static GrpcServiceEndpointConventionBuilder MapGrpcService<TService>(this IEndpointRouteBuilder builder)
        where TService : class
    {
        return Map(builder, new ServiceActivator<TService>(), binder => BoundService.Bind(typeof(TService), binder));
    }

    /// <summary>Serves one service object for all calls, as the generated <c>BindService(object)</c> defines it.</summary>
    /// <exception cref="InvalidOperationException"><c>AddGrpc</c> was not called.</exception>
    public static GrpcServiceEndpointConventionBuilder MapGrpcService(this IEndpointRouteBuilder builder, ServerServiceDefinition serviceDefinition)
    {
        ArgumentNullException.ThrowIfNull(serviceDefinition);
        return Map(builder, new ServiceActivator<ServerServiceDefinition>(serviceDefinition), serviceDefinition.BindService);
    }

    private static GrpcServiceEndpointConventionBuilder Map<TService>(
        IEndpointRouteBuilder builder, ServiceActivator<TService> activator, Action<ServiceBinderBase> bind)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceProvider services = builder.ServiceProvider;
        if (services.GetService<GrpcHost>() is null)
        {
            throw new InvalidOperationException("gRPC is not among the services; call services.AddGrpc() first.");
        }

        TimeProvider time = services.GetRequiredService<TimeProvider>();
        ILogger logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Grpc.AspNetCore.Server");
        var binder = new ServiceBinder<TService>(
            builder, new ServerMethodContext<TService>(new MethodOptions(Options<TService>(services)), activator, time, logger));
        bind(binder);
        UnimplementedEndpoints.Map(builder, binder.ServiceNames);
        return new GrpcServiceEndpointConventionBuilder(binder.Endpoints);
    }

    private static GrpcServiceOptions Options<TService>(IServiceProvider services)
        where TService : class =>
        services.GetServices<IConfigureOptions<GrpcServiceOptions<TService>>>().Any()
            ? services.GetRequiredService<IOptions<GrpcServiceOptions<TService>>>().Value
            : services.GetRequiredService<IOptions<GrpcServiceOptions>>().Value;
}

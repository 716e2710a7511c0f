using Grpc.Core.Interceptors;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server;

/// <summary>An interceptor by its type: taken from the services where it is registered, otherwise made for each call.</summary>
public sealed class InterceptorRegistration
{
    private readonly object[] _arguments;
    private readonly Lazy<ObjectFactory> _factory;

    internal InterceptorRegistration(Type type, object[] arguments)
    {
        if (!typeof(Interceptor).IsAssignableFrom(type))
        {
            throw new ArgumentException($"{type} is no {typeof(Interceptor)}.", nameof(type));
        }

        Type = type;
        _arguments = arguments;
        _factory = new Lazy<ObjectFactory>(() => ActivatorUtilities.CreateFactory(type, [.. arguments.Select(argument => argument.GetType())]));
    }

    /// <summary>The interceptor's type.</summary>
    public Type Type { get; }

    /// <summary>The interceptor for a call.</summary>
    /// <param name="services">The services of the call.</param>
    /// <param name="owned">Whether it was made for the call, which then disposes of it.</param>
    internal Interceptor Activate(IServiceProvider services, out bool owned)
    {
        object? registered = _arguments.Length == 0 ? services.GetService(Type) : null;
        owned = registered is null;
        return (Interceptor)(registered ?? _factory.Value(services, _arguments));
    }
}

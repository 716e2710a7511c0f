using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Gives each call its service object: a given one, the registered one, or one made for the call from the services of the request.</summary>
/// <param name="given">The object for all calls, or null.</param>
internal sealed class ServiceActivator<TService>(TService? given = null)
    where TService : class
{
    private readonly Lazy<ObjectFactory<TService>> _factory = new(() => ActivatorUtilities.CreateFactory<TService>([]));

    /// <summary>The service for a call.</summary>
    /// <param name="services">The services of the request.</param>
    /// <param name="owned">Whether it was made for the call, which then disposes of it.</param>
    public TService Activate(IServiceProvider services, out bool owned)
    {
        TService? existing = given ?? services.GetService<TService>();
        owned = existing is null;
        return existing ?? _factory.Value(services, []);
    }
}

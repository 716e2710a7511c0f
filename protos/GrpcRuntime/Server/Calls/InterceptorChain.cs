using Grpc.Core.Interceptors;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The interceptors of one call, the first outermost.</summary>
internal sealed class InterceptorChain : IAsyncDisposable
{
    private readonly Interceptor[] _interceptors;
    private readonly bool[] _owned;

    public InterceptorChain(InterceptorRegistration[] registrations, IServiceProvider services)
    {
        _interceptors = new Interceptor[registrations.Length];
        _owned = new bool[registrations.Length];
        for (int i = 0; i < registrations.Length; i++)
        {
            _interceptors[i] = registrations[i].Activate(services, out _owned[i]);
        }
    }

    public int Count => _interceptors.Length;

    public Interceptor this[int index] => _interceptors[index];

    public async ValueTask DisposeAsync()
    {
        for (int i = 0; i < _interceptors.Length; i++)
        {
            if (_owned[i])
            {
                await Owned.DisposeAsync(_interceptors[i]);
            }
        }
    }
}

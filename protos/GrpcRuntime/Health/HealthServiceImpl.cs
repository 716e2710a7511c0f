using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Grpc.Health.V1;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Grpc.HealthCheck;

/// <summary>Answers health probes out of states that the program sets.</summary>
public class HealthServiceImpl : Health.V1.Health.HealthBase
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ServingStatus> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ChannelWriter<ServingStatus>, string> _watchers = new();

    /// <summary>Sets the state of a service; the empty name stands for the whole server.</summary>
    public void SetStatus(string service, ServingStatus status)
    {
        ArgumentNullException.ThrowIfNull(service);
        lock (_gate)
        {
            if (!_states.TryGetValue(service, out ServingStatus before) || before != status)
            {
                _states[service] = status;
                Notify(service, status);
            }
        }
    }

    /// <summary>Forgets a service.</summary>
    public void ClearStatus(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        lock (_gate)
        {
            if (_states.Remove(service))
            {
                Notify(service, ServingStatus.ServiceUnknown);
            }
        }
    }

    /// <summary>Forgets all services.</summary>
    public void ClearAll()
    {
        lock (_gate)
        {
            foreach (string service in _states.Keys.ToArray())
            {
                ClearStatus(service);
            }
        }
    }

    /// <inheritdoc/>
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        lock (_gate)
        {
            return _states.TryGetValue(request.Service, out ServingStatus status)
                ? Task.FromResult(new HealthCheckResponse { Status = status })
                : throw Unknown(request.Service);
        }
    }

    /// <inheritdoc/>
    public override Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context) =>
        WatchAsync(request.Service, responseStream, context.CancellationToken);

    /// <summary>The failure of a question after a service that is not known.</summary>
    internal static RpcException Unknown(string service) => new(new Status(StatusCode.NotFound, $"The health of the service '{service}' is not known here."));

    /// <summary>Writes the state now and whenever it changes, until cancelled. A slow watcher gets the latest state, not all of them.</summary>
    internal async Task WatchAsync(string service, IServerStreamWriter<HealthCheckResponse> responses, CancellationToken cancellationToken)
    {
        var latest = Channel.CreateBounded<ServingStatus>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            _watchers[latest.Writer] = service;
            latest.Writer.TryWrite(_states.GetValueOrDefault(service, ServingStatus.ServiceUnknown));
        }

        try
        {
            await foreach (ServingStatus status in latest.Reader.ReadAllAsync(cancellationToken))
            {
                await responses.WriteAsync(new HealthCheckResponse { Status = status });
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The watcher has hung up, or the server stops: the end of watching, no failure.
        }
        finally
        {
            _watchers.TryRemove(latest.Writer, out _);
        }
    }

    private void Notify(string service, ServingStatus status)
    {
        foreach ((ChannelWriter<ServingStatus> watcher, string watched) in _watchers)
        {
            if (watched == service)
            {
                watcher.TryWrite(status);
            }
        }
    }
}

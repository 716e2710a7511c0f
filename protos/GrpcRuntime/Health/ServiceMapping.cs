namespace Grpc.AspNetCore.HealthChecks;

/// <summary>Which health checks count for a service.</summary>
public sealed class ServiceMapping(string name, Func<HealthCheckMapContext, bool> predicate)
{
    /// <summary>The service's full name; empty for the whole server.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a check counts.</summary>
    public Func<HealthCheckMapContext, bool> HealthCheckPredicate { get; } = predicate;
}

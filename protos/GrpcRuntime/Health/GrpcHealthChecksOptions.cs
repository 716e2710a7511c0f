namespace Grpc.AspNetCore.HealthChecks;

/// <summary>Whose health can be asked for, and by which checks it is told.</summary>
public sealed class GrpcHealthChecksOptions
{
    /// <summary>The services; from the start the whole server, under the empty name, for which all checks count.</summary>
    public ServiceMappingCollection Services { get; } = [new ServiceMapping(string.Empty, _ => true)];
}

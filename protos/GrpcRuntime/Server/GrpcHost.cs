namespace Grpc.AspNetCore.Server;

/// <summary>Among the services of a host when it has gRPC.</summary>
internal sealed class GrpcHost
{
    private int _answersUnknownServices;

    /// <summary>Whether nobody answers calls to unknown services yet; from now on the caller does.</summary>
    public bool ClaimUnknownServices() => Interlocked.Exchange(ref _answersUnknownServices, 1) == 0;
}

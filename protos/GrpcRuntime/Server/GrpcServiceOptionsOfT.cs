namespace Grpc.AspNetCore.Server;

/// <summary>How one service is served: what is set for all services, unless set otherwise here.</summary>
/// <typeparam name="TService">The service.</typeparam>
public class GrpcServiceOptions<TService> : GrpcServiceOptions
    where TService : class;

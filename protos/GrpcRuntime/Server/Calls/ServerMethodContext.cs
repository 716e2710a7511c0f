using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>What all methods of a service share.</summary>
internal sealed record ServerMethodContext<TService>(MethodOptions Options, ServiceActivator<TService> Activator, TimeProvider Time, ILogger Logger)
    where TService : class;

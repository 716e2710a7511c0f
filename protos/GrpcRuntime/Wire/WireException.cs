using Grpc.Core;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>The peer broke the protocol or a limit; the status says how the call ends.</summary>
internal sealed class WireException(StatusCode code, string detail) : RpcException(new Status(code, detail));

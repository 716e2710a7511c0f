namespace Grpc.AspNetCore.Server.Calls;

/// <summary>A write to a call that is over: the client is gone, the deadline has passed, or the method has returned.</summary>
internal sealed class CallOverException(string message, CancellationToken cancellation) : OperationCanceledException(message, cancellation);

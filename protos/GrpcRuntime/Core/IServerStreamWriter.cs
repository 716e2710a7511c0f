namespace Grpc.Core;

/// <summary>Takes the responses of a streaming call; the stream ends when the method returns.</summary>
/// <typeparam name="T">The response message.</typeparam>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>;

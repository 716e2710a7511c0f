namespace Grpc.Core;

/// <summary>Takes the requests of a streaming call.</summary>
/// <typeparam name="T">The request message.</typeparam>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Tells the server that no request follows; earlier ones are sent first.</summary>
    Task CompleteAsync();
}

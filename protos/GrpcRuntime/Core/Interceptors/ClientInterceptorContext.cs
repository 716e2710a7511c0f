namespace Grpc.Core.Interceptors;

/// <summary>What a client's interceptor knows of a call beside its messages.</summary>
/// <typeparam name="TRequest">The request message.</typeparam>
/// <typeparam name="TResponse">The response message.</typeparam>
public readonly struct ClientInterceptorContext<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options)
    where TRequest : class
    where TResponse : class
{
    /// <summary>The method.</summary>
    public Method<TRequest, TResponse> Method { get; } = method;

    /// <summary>The host to name to the server; null for the channel's.</summary>
    public string? Host { get; } = host;

    /// <summary>Headers, deadline and token; to change them, pass a new context on.</summary>
    public CallOptions Options { get; } = options;
}

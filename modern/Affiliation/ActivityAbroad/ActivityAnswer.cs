using BS2000Bridge.Contracts.Errors;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>What a question or an application leads to: a response, or why there is none.</summary>
/// <typeparam name="T">The message of the response.</typeparam>
internal sealed class ActivityAnswer<T>
    where T : class
{
    internal ActivityAnswer(T response) => Response = response;

    internal ActivityAnswer(DomainFailure failure) => Failure = failure;

    /// <summary>The response; null when there is a failure.</summary>
    public T? Response { get; }

    /// <summary>Why there is no response; null when there is one.</summary>
    public DomainFailure? Failure { get; }

    /// <summary>The response.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is none: the failure, as it travels.</exception>
    internal T OrThrow() => Response ?? throw Failure!.ToRpcException();
}

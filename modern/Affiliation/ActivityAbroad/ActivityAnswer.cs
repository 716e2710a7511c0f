namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>The answer to an application: a response, or why there is none.</summary>
internal sealed class ActivityAnswer
{
    public ActivityAnswer(SubmitActivityResponse response) => Response = response;

    public ActivityAnswer(DomainFailure failure) => Failure = failure;

    /// <summary>The response; null when there is a failure.</summary>
    public SubmitActivityResponse? Response { get; }

    /// <summary>Why there is no response; null when there is one.</summary>
    public DomainFailure? Failure { get; }

    /// <summary>The response.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is none: the failure, as it travels.</exception>
    public SubmitActivityResponse OrThrow() => Response ?? throw Failure!.ToRpcException();
}

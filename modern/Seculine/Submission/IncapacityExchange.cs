using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>DECMAL with the incapacity service.</summary>
internal sealed class IncapacityExchange(CallInvoker invoker) : Exchange<SubmitIncapacitiesRequest, SubmitIncapacitiesResponse>
{
    private readonly IncapacityService.IncapacityServiceClient _client = new(invoker);

    /// <inheritdoc/>
    public override AsyncDuplexStreamingCall<SubmitIncapacitiesRequest, SubmitIncapacitiesResponse> Open(CancellationToken cancellationToken) =>
        _client.SubmitIncapacities(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public override void Identify(SubmitIncapacitiesRequest request, string requestId) => request.RequestId = requestId;

    /// <inheritdoc/>
    public override Receipt ReceiptOf(SubmitIncapacitiesResponse response) => response.Receipt;

    /// <summary>DECMAL has no field that the contract has not: there is nothing to check without taking it.</summary>
    public override Task<Rejection?> CheckAsync(SubmitIncapacitiesRequest request, CancellationToken cancellationToken) => Task.FromResult<Rejection?>(null);
}

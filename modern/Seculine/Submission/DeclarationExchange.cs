using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>DECAFF with the affiliation service.</summary>
internal sealed class DeclarationExchange(CallInvoker invoker) : Exchange<SubmitDeclarationsRequest, SubmitDeclarationsResponse>
{
    private readonly AffiliationService.AffiliationServiceClient _client = new(invoker);

    /// <inheritdoc/>
    public override AsyncDuplexStreamingCall<SubmitDeclarationsRequest, SubmitDeclarationsResponse> Open(CancellationToken cancellationToken) =>
        _client.SubmitDeclarations(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public override void Identify(SubmitDeclarationsRequest request, string requestId) => request.Declaration.RequestId = requestId;

    /// <inheritdoc/>
    public override Receipt ReceiptOf(SubmitDeclarationsResponse response) => response.Receipt;

    /// <inheritdoc/>
    public override Task<Rejection?> CheckAsync(SubmitDeclarationsRequest request, CancellationToken cancellationToken) => RejectionOfAsync(
        _client.SubmitDeclarationAsync(new SubmitDeclarationRequest { Declaration = request.Declaration, ValidateOnly = true }, cancellationToken: cancellationToken));
}

using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Employers;
using BS2000Bridge.Affiliation.Feed;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Legislation.Fines;
using BS2000Bridge.Services.Streams;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace BS2000Bridge.Affiliation;

/// <summary>The service of affiliations.</summary>
internal sealed class AffiliationGrpcService(DeclarationHandler handler, AffiliationQueries queries, ChangeFeed feed, IHostApplicationLifetime lifetime)
    : AffiliationService.AffiliationServiceBase
{
    /// <inheritdoc/>
    public override async Task<SubmitDeclarationResponse> SubmitDeclaration(SubmitDeclarationRequest request, ServerCallContext context)
    {
        DeclarationAnswer answer = request.ValidateOnly
            ? await handler.ValidateAsync(request.Declaration, context.CancellationToken).ConfigureAwait(false)
            : (await handler.SubmitAsync([request.Declaration], context.CancellationToken).ConfigureAwait(false))[0];
        if (answer.Failure is not null)
        {
            throw answer.Failure.ToRpcException();
        }

        Receipt receipt = answer.ToReceipt(request.Declaration.RequestId);
        if (receipt.Rejection is not null)
        {
            throw ServiceFailures.Rejected(receipt.Rejection).ToRpcException();
        }

        if (request.ValidateOnly && !answer.IsRepeated)
        {
            receipt.RecordedAt = null;
            return new SubmitDeclarationResponse { Receipt = receipt, Fine = FineOf(answer.Receipt!) };
        }

        AffiliationRow? after = answer.After;
        if (after is null && answer.Receipt!.Key is { } key)
        {
            after = await queries.RecordedAsync(key, answer.Receipt.RecordedAt, context.CancellationToken).ConfigureAwait(false);
        }

        return new SubmitDeclarationResponse { Receipt = receipt, Affiliation = after?.ToMessage(), Fine = FineOf(answer.Receipt!) };
    }

    /// <inheritdoc/>
    public override Task SubmitDeclarations(
        IAsyncStreamReader<SubmitDeclarationsRequest> requestStream, IServerStreamWriter<SubmitDeclarationsResponse> responseStream, ServerCallContext context) =>
        BatchedStream.RunAsync(requestStream, responseStream, SubmitAsync, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<GetAffiliationResponse> GetAffiliation(GetAffiliationRequest request, ServerCallContext context) =>
        queries.GetAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ListAffiliationsResponse> ListAffiliations(ListAffiliationsRequest request, ServerCallContext context) =>
        queries.ListAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ListAffiliationVersionsResponse> ListAffiliationVersions(ListAffiliationVersionsRequest request, ServerCallContext context) =>
        queries.ListVersionsAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<GetAffiliationCertificateResponse> GetAffiliationCertificate(GetAffiliationCertificateRequest request, ServerCallContext context) =>
        queries.CertifyAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override async Task WatchAffiliationChanges(
        WatchAffiliationChangesRequest request, IServerStreamWriter<WatchAffiliationChangesResponse> responseStream, ServerCallContext context)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await feed.SendAsync(request, responseStream, over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            throw new DomainFailure(ErrorReason.SideUnavailable, "The service ends; begin again later, at the last cursor.").ToRpcException();
        }
    }

    private async Task<IReadOnlyList<SubmitDeclarationsResponse>> SubmitAsync(IReadOnlyList<SubmitDeclarationsRequest> batch, CancellationToken cancellationToken)
    {
        DeclarationAnswer[] answers = await handler.SubmitAsync([.. batch.Select(request => request.Declaration)], cancellationToken).ConfigureAwait(false);
        return [.. answers.Zip(batch, (answer, request) => new SubmitDeclarationsResponse { Receipt = answer.ToReceipt(request.Declaration?.RequestId ?? "") })];
    }

    private static Fine? FineOf(DeclarationReceiptRow receipt)
    {
        if (receipt is not { FineMonths: { } months, Fine: { } amount })
        {
            return null;
        }

        var fine = new Fine { MonthsLate = months, Amount = amount.ToMessage() };
        fine.References.Add(LateDeclarationFine.Articles.Select(article => new LegalReference { Act = "CSS", Article = article }));
        return fine;
    }
}

using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Computation;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Services.Streams;
using Grpc.Core;

namespace BS2000Bridge.Salary;

/// <summary>Wages and charges as a service.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="handler">Takes declarations.</param>
/// <param name="contributions">Computes what was taken.</param>
/// <param name="computation">Explains what was computed.</param>
internal sealed class SalaryGrpcService(Database database, TimeProvider clock, WageHandler handler, ContributionComputation contributions, ComputationGrpcService computation)
    : SalaryService.SalaryServiceBase
{
    private readonly WageQueries _wages = new(database, clock);
    private readonly MissingWageQueries _missing = new(database, clock);
    private readonly ChargeQueries _charges = new(database, clock, computation);

    /// <inheritdoc/>
    public override async Task<SubmitWageDeclarationResponse> SubmitWageDeclaration(SubmitWageDeclarationRequest request, ServerCallContext context)
    {
        if (!RequestIds.IsValid(request.RequestId))
        {
            throw ServiceFailures.InvalidRequestId(request.RequestId).ToRpcException();
        }

        if (request.Declaration is null)
        {
            throw DomainFailure.Invalid(new InvalidField("declaration", "is missing")).ToRpcException();
        }

        var submission = new WageSubmission(request.RequestId, request.Declaration);
        WageDecision decision = request.ValidateOnly
            ? await handler.CheckAsync(submission, context.CancellationToken).ConfigureAwait(false)
            : (await handler.TakeAsync([submission], byFile: false, context.CancellationToken).ConfigureAwait(false))[0];
        return decision.Failure is { } failure ? throw failure.ToRpcException() : new SubmitWageDeclarationResponse { Receipt = decision.Receipt };
    }

    /// <inheritdoc/>
    public override Task SubmitWageDeclarations(
        IAsyncStreamReader<SubmitWageDeclarationsRequest> requestStream,
        IServerStreamWriter<SubmitWageDeclarationsResponse> responseStream,
        ServerCallContext context) =>
        BatchedStream.RunAsync(requestStream, responseStream, TakeAsync, context.CancellationToken);

    /// <inheritdoc/>
    public override async Task<GetWageDeclarationResponse> GetWageDeclaration(GetWageDeclarationRequest request, ServerCallContext context) =>
        new() { WageDeclaration = await _wages.GetAsync(request.Name, context.CancellationToken).ConfigureAwait(false) };

    /// <inheritdoc/>
    public override Task<ListWageDeclarationsResponse> ListWageDeclarations(ListWageDeclarationsRequest request, ServerCallContext context) =>
        _wages.ListAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ListMissingWageDeclarationsResponse> ListMissingWageDeclarations(ListMissingWageDeclarationsRequest request, ServerCallContext context) =>
        _missing.ListAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ListChargesResponse> ListCharges(ListChargesRequest request, ServerCallContext context) =>
        _charges.ListAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ExplainChargeResponse> ExplainCharge(ExplainChargeRequest request, ServerCallContext context) =>
        _charges.ExplainAsync(request.Name, context);

    /// <inheritdoc/>
    public override Task<GetComputationLagResponse> GetComputationLag(GetComputationLagRequest request, ServerCallContext context) =>
        contributions.LagAsync(context.CancellationToken);

    private async Task<IReadOnlyList<SubmitWageDeclarationsResponse>> TakeAsync(IReadOnlyList<SubmitWageDeclarationsRequest> requests, CancellationToken cancellationToken)
    {
        var batch = new WageSubmission[requests.Count];
        for (int i = 0; i < batch.Length; i++)
        {
            batch[i] = new WageSubmission(requests[i].RequestId, requests[i].Declaration);
        }

        IReadOnlyList<WageDecision> decisions = await handler.TakeAsync(batch, byFile: true, cancellationToken).ConfigureAwait(false);
        return [.. decisions.Select(decision => new SubmitWageDeclarationsResponse { Receipt = decision.Receipt })];
    }
}

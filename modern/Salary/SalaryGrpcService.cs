using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Storage;
using Grpc.Core;

namespace BS2000Bridge.Salary;

/// <summary>Wages and charges as a service.</summary>
/// <param name="database">The database.</param>
/// <param name="intake">Takes declarations.</param>
/// <param name="contributions">Computes what was taken.</param>
/// <param name="computation">Explains what was computed.</param>
public sealed class SalaryGrpcService(Database database, WageIntake intake, ContributionComputation contributions, ComputationGrpcService computation)
    : SalaryService.SalaryServiceBase
{
    private readonly WageListing _wages = new(database);
    private readonly ChargeListing _charges = new(database, computation);

    /// <inheritdoc/>
    public override async Task<SubmitWageDeclarationResponse> SubmitWageDeclaration(SubmitWageDeclarationRequest request, ServerCallContext context)
    {
        if (!RequestIds.IsValid(request.RequestId))
        {
            throw RequestIds.Invalid().ToRpcException();
        }

        if (request.Declaration is null)
        {
            throw DomainFailure.Invalid(new FieldFault("declaration", "is missing")).ToRpcException();
        }

        var submission = new WageSubmission(request.RequestId, request.Declaration);
        WageDecision decision = request.ValidateOnly
            ? await intake.CheckAsync(submission, context.CancellationToken).ConfigureAwait(false)
            : (await intake.TakeAsync([submission], byFile: false, context.CancellationToken).ConfigureAwait(false))[0];
        if (decision.IsReused)
        {
            throw RequestIds.Reused().ToRpcException();
        }

        return decision.Receipt.Rejection is { } rejection
            ? throw new DomainFailure(ErrorReason.DeclarationRejected, $"SALRET {rejection.Code}: {rejection.Text.English}.") { Rejection = rejection }.ToRpcException()
            : new SubmitWageDeclarationResponse { Receipt = decision.Receipt };
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
        _wages.ListMissingAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ListChargesResponse> ListCharges(ListChargesRequest request, ServerCallContext context) =>
        _charges.ListAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ExplainChargeResponse> ExplainCharge(ExplainChargeRequest request, ServerCallContext context) =>
        _charges.ExplainAsync(request.Name, context);

    /// <inheritdoc/>
    public override Task<GetComputationLagResponse> GetComputationLag(GetComputationLagRequest request, ServerCallContext context) =>
        contributions.LagAsync(context.CancellationToken);

    private async Task<IReadOnlyList<SubmitWageDeclarationsResponse>> TakeAsync(IReadOnlyList<SubmitWageDeclarationsRequest> requests, CancellationToken cancellation)
    {
        var batch = new WageSubmission[requests.Count];
        for (int i = 0; i < batch.Length; i++)
        {
            batch[i] = new WageSubmission(requests[i].RequestId, requests[i].Declaration);
        }

        IReadOnlyList<WageDecision> decisions = await intake.TakeAsync(batch, byFile: true, cancellation).ConfigureAwait(false);
        return [.. decisions.Select(decision => new SubmitWageDeclarationsResponse { Receipt = decision.Receipt })];
    }
}

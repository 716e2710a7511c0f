using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Core;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>Incomes of those who do not live of a wage.</summary>
internal sealed class IncomeGrpcService(IncomeHandler handler, IncomeQueries queries) : IncomeService.IncomeServiceBase
{
    /// <inheritdoc/>
    public override async Task<SubmitIncomeResponse> SubmitIncome(SubmitIncomeRequest request, ServerCallContext context)
    {
        (Receipt? receipt, DomainFailure? failure) = await handler.TakeAsync(request, context.CancellationToken).ConfigureAwait(false);
        return failure is null ? new SubmitIncomeResponse { Receipt = receipt } : throw failure.ToRpcException();
    }

    /// <inheritdoc/>
    public override Task<ListIncomesResponse> ListIncomes(ListIncomesRequest request, ServerCallContext context) =>
        queries.ListAsync(request, context.CancellationToken);
}

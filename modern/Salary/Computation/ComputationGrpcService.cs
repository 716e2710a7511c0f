using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Core;

namespace BS2000Bridge.Salary.Computation;

/// <summary>The law's computation as a service: what the caller describes is computed, nothing is stored or looked up.</summary>
internal sealed class ComputationGrpcService(CaseComputation computation) : ComputationService.ComputationServiceBase
{
    private const string CaseField = "case";

    /// <inheritdoc/>
    public override Task<ComputeContributionsResponse> ComputeContributions(ComputeContributionsRequest request, ServerCallContext context)
    {
        DomainFailure? failure = Compute(request.Case, out ComputeContributionsResponse response);
        return failure is null ? Task.FromResult(response) : throw failure.ToRpcException();
    }

    /// <inheritdoc/>
    public override async Task ComputeContributionsBatch(
        IAsyncStreamReader<ComputeContributionsBatchRequest> requestStream,
        IServerStreamWriter<ComputeContributionsBatchResponse> responseStream,
        ServerCallContext context)
    {
        while (await requestStream.MoveNext(context.CancellationToken).ConfigureAwait(false))
        {
            ComputeContributionsBatchRequest request = requestStream.Current;
            DomainFailure? failure = Compute(request.Case, out ComputeContributionsResponse contributions);
            var response = new ComputeContributionsBatchResponse { CaseId = request.CaseId };
            if (failure is null)
            {
                response.Contributions = contributions;
            }
            else
            {
                response.Failure = new CaseFailure
                {
                    Reason = ErrorTable.NameOf(failure.Reason),
                    Message = failure.Message,
                    Field = failure.Fields.Count == 1 ? failure.Fields[0].Path : "",
                };
            }

            await responseStream.WriteAsync(response, context.CancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Task<ExplainContributionsResponse> ExplainContributions(ExplainContributionsRequest request, ServerCallContext context)
    {
        var account = new ComputationAccount();
        DomainFailure? failure = Explain(request.Case, account);
        return failure is null ? Task.FromResult(new ExplainContributionsResponse { Account = account }) : throw failure.ToRpcException();
    }

    private DomainFailure? Explain(Contracts.Salary.V1.WageCase? message, ComputationAccount account)
    {
        if (message?.IncomeTerms is not null)
        {
            return IncomeCaseReader.Read(message, CaseField, out IncomeCase income) ?? computation.Explain(in income, account);
        }

        return WageCaseReader.Read(message, CaseField, out Values.WageCase wageCase) ?? computation.Explain(in wageCase, account);
    }

    private DomainFailure? Compute(Contracts.Salary.V1.WageCase? message, out ComputeContributionsResponse response)
    {
        var lines = default(ContributionLines);
        Legislation.Contributions.NetWage? net = null;
        DomainFailure? failure;
        if (message?.IncomeTerms is not null)
        {
            failure = IncomeCaseReader.Read(message, CaseField, out IncomeCase income) ?? computation.Compute(in income, ref lines);
        }
        else
        {
            failure = WageCaseReader.Read(message, CaseField, out Values.WageCase wageCase) ?? computation.Compute(in wageCase, ref lines, out net);
        }

        response = lines.ToMessage();
        response.NetWage = net is { } known ? NetWageMessages.Create(known.Gross, known.Tax) : null;
        return failure;
    }
}

using BS2000Bridge.Affiliation.Employers;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Errors;
using Grpc.Core;

namespace BS2000Bridge.Affiliation;

/// <summary>The service of employers.</summary>
internal sealed class EmployerGrpcService(EmployerHandler handler, EmployerQueries queries) : EmployerService.EmployerServiceBase
{
    private const int MaxBatchSize = 16_384;

    /// <inheritdoc/>
    public override async Task<SubmitEmployerResponse> SubmitEmployer(SubmitEmployerRequest request, ServerCallContext context)
    {
        EmployerAnswer answer = (await handler.SubmitAsync([(request.RequestId, request.Employer)], context.CancellationToken).ConfigureAwait(false))[0];
        return answer.Failure is null
            ? new SubmitEmployerResponse
            {
                Receipt = answer.ToReceipt(request.RequestId),
                Employer = await queries.RecordedAsync(answer.Receipt!, context.CancellationToken).ConfigureAwait(false),
            }
            : throw answer.Failure.ToRpcException();
    }

    /// <inheritdoc/>
    public override async Task SubmitEmployers(
        IAsyncStreamReader<SubmitEmployersRequest> requestStream, IServerStreamWriter<SubmitEmployersResponse> responseStream, ServerCallContext context)
    {
        await foreach (List<SubmitEmployersRequest> batch in requestStream.ReadBatchesAsync(MaxBatchSize, context.CancellationToken).ConfigureAwait(false))
        {
            EmployerAnswer[] answers = await handler.SubmitAsync(batch.ConvertAll(request => (request.RequestId, (Employer?)request.Employer)), context.CancellationToken).ConfigureAwait(false);
            for (int i = 0; i < answers.Length; i++)
            {
                await responseStream.WriteAsync(new SubmitEmployersResponse { Receipt = answers[i].ToReceipt(batch[i].RequestId) }, context.CancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public override Task<GetEmployerResponse> GetEmployer(GetEmployerRequest request, ServerCallContext context) =>
        queries.GetAsync(request, context.CancellationToken);
}

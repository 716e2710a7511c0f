using BS2000Bridge.Affiliation.Employers;
using BS2000Bridge.Services.Streams;
using Grpc.Core;

namespace BS2000Bridge.Affiliation;

/// <summary>The service of employers.</summary>
internal sealed class EmployerGrpcService(EmployerHandler handler, EmployerQueries queries) : EmployerService.EmployerServiceBase
{
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
    public override Task SubmitEmployers(
        IAsyncStreamReader<SubmitEmployersRequest> requestStream, IServerStreamWriter<SubmitEmployersResponse> responseStream, ServerCallContext context) =>
        BatchedStream.RunAsync(requestStream, responseStream, SubmitAsync, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<GetEmployerResponse> GetEmployer(GetEmployerRequest request, ServerCallContext context) =>
        queries.GetAsync(request, context.CancellationToken);

    private async Task<IReadOnlyList<SubmitEmployersResponse>> SubmitAsync(IReadOnlyList<SubmitEmployersRequest> batch, CancellationToken cancellationToken)
    {
        EmployerAnswer[] answers = await handler.SubmitAsync([.. batch.Select(request => (request.RequestId, (Employer?)request.Employer))], cancellationToken).ConfigureAwait(false);
        return [.. answers.Zip(batch, (answer, request) => new SubmitEmployersResponse { Receipt = answer.ToReceipt(request.RequestId) })];
    }
}

using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Services.Streams;
using Grpc.Core;

namespace BS2000Bridge.Salary.OpeningBalances;

/// <summary>Opening balances as a service.</summary>
internal sealed class OpeningBalanceGrpcService(OpeningBalanceHandler handler) : OpeningService.OpeningServiceBase
{
    /// <inheritdoc/>
    public override Task SubmitOpenings(
        IAsyncStreamReader<SubmitOpeningsRequest> requestStream,
        IServerStreamWriter<SubmitOpeningsResponse> responseStream,
        ServerCallContext context) =>
        BatchedStream.RunAsync(requestStream, responseStream, handler.TakeAsync, context.CancellationToken);
}

using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Basics;
using Grpc.Core;

namespace BS2000Bridge.Salary.Openings;

/// <summary>Openings as a service.</summary>
public sealed class OpeningGrpcService(OpeningIntake intake) : OpeningService.OpeningServiceBase
{
    /// <inheritdoc/>
    public override Task SubmitOpenings(
        IAsyncStreamReader<SubmitOpeningsRequest> requestStream,
        IServerStreamWriter<SubmitOpeningsResponse> responseStream,
        ServerCallContext context) =>
        BatchedStream.RunAsync(requestStream, responseStream, intake.TakeAsync, context.CancellationToken);
}

using BS2000Bridge.Contracts.Affiliation.V1;
using Grpc.Core;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary><c>ccss.affiliation.v1.ActivityAbroadService</c> by handler and queries.</summary>
internal sealed class ActivityAbroadGrpcService(ActivityHandler handler, ActivityQueries queries) : ActivityAbroadService.ActivityAbroadServiceBase
{
    /// <inheritdoc/>
    public override async Task<SubmitActivityResponse> SubmitActivity(SubmitActivityRequest request, ServerCallContext context) =>
        (await handler.SubmitAsync(request, context.CancellationToken).ConfigureAwait(false)).OrThrow();

    /// <inheritdoc/>
    public override async Task<GetActivityResponse> GetActivity(GetActivityRequest request, ServerCallContext context) =>
        (await queries.GetAsync(request, context.CancellationToken).ConfigureAwait(false)).OrThrow();

    /// <inheritdoc/>
    public override async Task<ListActivitiesResponse> ListActivities(ListActivitiesRequest request, ServerCallContext context) =>
        (await queries.ListAsync(request, context.CancellationToken).ConfigureAwait(false)).OrThrow();

    /// <inheritdoc/>
    public override Task<AssessTeleworkResponse> AssessTelework(AssessTeleworkRequest request, ServerCallContext context) =>
        Task.FromResult(queries.Assess(request).OrThrow());
}

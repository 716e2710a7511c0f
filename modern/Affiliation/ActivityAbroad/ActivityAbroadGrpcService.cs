using Grpc.Core;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary><c>ccss.affiliation.v1.ActivityAbroadService</c> by handler and queries.</summary>
internal sealed class ActivityAbroadGrpcService(ActivityHandler handler, ActivityQueries queries) : ActivityAbroadService.ActivityAbroadServiceBase
{
    /// <inheritdoc/>
    public override async Task<SubmitActivityResponse> SubmitActivity(SubmitActivityRequest request, ServerCallContext context) =>
        (await handler.SubmitAsync(request, context.CancellationToken).ConfigureAwait(false)).OrThrow();

    /// <inheritdoc/>
    public override Task<GetActivityResponse> GetActivity(GetActivityRequest request, ServerCallContext context) =>
        queries.GetAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ListActivitiesResponse> ListActivities(ListActivitiesRequest request, ServerCallContext context) =>
        queries.ListAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<AssessTeleworkResponse> AssessTelework(AssessTeleworkRequest request, ServerCallContext context) =>
        Task.FromResult(queries.Assess(request));
}

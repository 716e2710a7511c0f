using BS2000Bridge.Contracts.Affiliation.V1;
using Grpc.Core;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary><c>ccss.affiliation.v1.ActivityAbroadService</c> over the desk.</summary>
public sealed class ActivityAbroadGrpcService(ActivityDesk desk) : ActivityAbroadService.ActivityAbroadServiceBase
{
    /// <inheritdoc/>
    public override async Task<SubmitActivityResponse> SubmitActivity(SubmitActivityRequest request, ServerCallContext context) =>
        (await desk.SubmitAsync(request, context.CancellationToken).ConfigureAwait(false)).OrThrow();

    /// <inheritdoc/>
    public override async Task<GetActivityResponse> GetActivity(GetActivityRequest request, ServerCallContext context) =>
        (await desk.GetAsync(request, context.CancellationToken).ConfigureAwait(false)).OrThrow();

    /// <inheritdoc/>
    public override async Task<ListActivitiesResponse> ListActivities(ListActivitiesRequest request, ServerCallContext context) =>
        (await desk.ListAsync(request, context.CancellationToken).ConfigureAwait(false)).OrThrow();

    /// <inheritdoc/>
    public override Task<AssessTeleworkResponse> AssessTelework(AssessTeleworkRequest request, ServerCallContext context) =>
        Task.FromResult(desk.Assess(request).OrThrow());
}

using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Core;

namespace BS2000Bridge.Host.Tests;

public sealed class DrainTests
{
    [Fact]
    public async Task StopAsync_CallUnderWay_IsAnsweredToItsEnd()
    {
        await using Running running = await Running.StartAsync();
        using AsyncDuplexStreamingCall<ComputeContributionsBatchRequest, ComputeContributionsBatchResponse> call = await BeginAsync(running);

        Task stopping = running.Host.StopAsync();
        Assert.Equal("second", await AnswerAsync(call, "second"));
        Assert.False(stopping.IsCompleted);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        await stopping;

        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
        RpcException refused = await Assert.ThrowsAsync<RpcException>(() => BeginAsync(running));
        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
    }

    [Fact]
    public async Task StopAsync_CallThatDoesNotEnd_IsEndedAfterTheDrainTime()
    {
        await using Running running = await Running.StartAsync(new HostSettings { Urls = [Running.FreePort], DrainTime = TimeSpan.FromMilliseconds(200) });
        using AsyncDuplexStreamingCall<ComputeContributionsBatchRequest, ComputeContributionsBatchResponse> call = await BeginAsync(running);

        await running.Host.StopAsync();

        RpcException ended = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(StatusCode.Unavailable, ended.StatusCode);
    }

    private static async Task<AsyncDuplexStreamingCall<ComputeContributionsBatchRequest, ComputeContributionsBatchResponse>> BeginAsync(Running running)
    {
        AsyncDuplexStreamingCall<ComputeContributionsBatchRequest, ComputeContributionsBatchResponse> call =
            new ComputationService.ComputationServiceClient(running.Channel).ComputeContributionsBatch();
        Assert.Equal("first", await AnswerAsync(call, "first"));
        return call;
    }

    private static async Task<string> AnswerAsync(AsyncDuplexStreamingCall<ComputeContributionsBatchRequest, ComputeContributionsBatchResponse> call, string caseId)
    {
        await call.RequestStream.WriteAsync(new ComputeContributionsBatchRequest { CaseId = caseId });
        return await call.ResponseStream.MoveNext(CancellationToken.None) ? call.ResponseStream.Current.CaseId : "the end of the stream";
    }
}

using BS2000Bridge.Host.Tests.Hostile;
using BS2000Bridge.Host.Tests.Raw;

namespace BS2000Bridge.Host.Tests.Drain;

/// <summary>A host that stops lets calls end, and takes no others. Time is the test's: it passes only when the test says so.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task StopAsync_CallUnderWay_IsAnsweredToItsEnd()
    {
        await using Running running = await Running.StartAsync(new Script(), Running.Settings with { Clock = new TestClock() });
        using AsyncDuplexStreamingCall<Note, Note> call = await BeginAsync(running);

        Task stopping = running.Host.StopAsync();
        Assert.Equal("second", await AnswerAsync(call, "second"));
        Assert.False(stopping.IsCompleted);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        await stopping;

        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
        RpcException refused = await Assert.ThrowsAsync<RpcException>(() => BeginAsync(running));
        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task StopAsync_WhileACallIsUnderWay_TakesNoOther()
    {
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using Running running = await Running.StartAsync(
            new Script
            {
                Unary = async (request, _) =>
                {
                    reached.TrySetResult();
                    await goOn.Task;
                    return request;
                },
            },
            Running.Settings with { Clock = new TestClock() });
        await using Http2Peer peer = await Http2Peer.ConnectAsync(running.Address);
        await peer.CallAsync(1, "Unary");
        await peer.DataAsync(1, Frames.Of(0), end: true);
        await reached.Task;

        Task stopping = running.Host.StopAsync();
        await peer.ReadUntilAsync(frame => frame.Type == Http2Frame.GoAway);
        RpcException refused = await Assert.ThrowsAsync<RpcException>(async () => await running.Client.UnaryAsync(new Note()));
        goOn.SetResult();

        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        Assert.Equal((int)StatusCode.OK, await peer.StatusAsync(1));
        await peer.DisposeAsync();
        await stopping;
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task StopAsync_CallThatDoesNotEnd_IsEndedAfterTheDrainTime()
    {
        var clock = new TestClock();
        var drain = TimeSpan.FromHours(1);
        await using Running running = await Running.StartAsync(new Script(), Running.Settings with { Clock = clock, DrainTime = drain });
        using AsyncDuplexStreamingCall<Note, Note> call = await BeginAsync(running);

        Task stopping = running.Host.StopAsync();
        clock.Advance(drain - TimeSpan.FromSeconds(1));
        Assert.Equal("still there", await AnswerAsync(call, "still there"));
        clock.Advance(TimeSpan.FromSeconds(1));
        await stopping;

        RpcException ended = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(StatusCode.Unavailable, ended.StatusCode);
        Assert.Empty(running.Log.All);
    }

    private static async Task<AsyncDuplexStreamingCall<Note, Note>> BeginAsync(Running running)
    {
        AsyncDuplexStreamingCall<Note, Note> call = running.Client.Chat();
        Assert.Equal("first", await AnswerAsync(call, "first"));
        return call;
    }

    private static async Task<string> AnswerAsync(AsyncDuplexStreamingCall<Note, Note> call, string text)
    {
        await call.RequestStream.WriteAsync(new Note { Text = text });
        return await call.ResponseStream.MoveNext(CancellationToken.None) ? call.ResponseStream.Current.Text : "the end of the stream";
    }
}

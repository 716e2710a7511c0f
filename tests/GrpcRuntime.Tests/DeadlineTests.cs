using BS2000Bridge.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>Deadlines on both sides, and calls that are given up.</summary>
public sealed class DeadlineTests
{
    private static async Task<Note> SleepAsync(Note request, ServerCallContext context)
    {
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
        return request;
    }

    private static DateTime In(TimeSpan left) => TimeProvider.System.GetUtcNow().UtcDateTime + left;

    [Fact]
    public async Task Unary_ADeadlineInThePast_FailsWithoutReachingTheServer()
    {
        bool reached = false;
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = (request, _) =>
            {
                reached = true;
                return Task.FromResult(request);
            },
        });
        using GrpcChannel channel = server.Channel();

        RpcException failure = await Assert.ThrowsAsync<RpcException>(
            async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note(), deadline: In(TimeSpan.FromSeconds(-1))));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        Assert.False(reached);
    }

    [Fact]
    public async Task Unary_AServerThatSleeps_GivesDeadlineExceeded()
    {
        await using TestServer server = await TestServer.StartAsync(new Script { Unary = SleepAsync });
        using GrpcChannel channel = server.Channel();

        RpcException failure = await Assert.ThrowsAsync<RpcException>(
            async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note(), deadline: In(TimeSpan.FromMilliseconds(100))));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        Assert.Empty(server.Log.Warnings);
    }

    [Fact]
    public async Task ServersDeadline_AMethodThatListens_IsCancelled()
    {
        var cancelled = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = async (request, context) =>
            {
                using (context.CancellationToken.Register(cancelled.SetResult))
                {
                    await cancelled.Task;
                    return request;
                }
            },
        });

        // The raw client has no deadline of its own: both the answer and the cancellation are the server's.
        Assert.Equal(StatusCode.DeadlineExceeded, (await RawCall.PostAsync(server.Address, "Unary", Wire.Frames.Of(0), ("grpc-timeout", "50m"))).Status);
        await cancelled.Task;
        Assert.Empty(server.Log.Warnings);
    }

    [Theory]
    [InlineData("unary")]
    [InlineData("spread")]
    [InlineData("chat")]
    public async Task ServersDeadline_AMethodThatDoesNotListen_IsAnsweredAllTheSame(string kind)
    {
        var never = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = async (request, _) =>
            {
                await never.Task;
                return request;
            },
            Spread = async (_, responses, _) =>
            {
                await responses.WriteAsync(new Note());
                await never.Task;
            },
            Chat = async (requests, _, _) => await requests.MoveNext(),
        });
        string path = kind switch { "unary" => "Unary", "spread" => "Spread", _ => "Chat" };

        // The raw client has no deadline of its own: the answer is the server's.
        RawResponse response = kind == "chat"
            ? await RawCall.PostOpenAsync(server.Address, path, ("grpc-timeout", "100m"))
            : await RawCall.PostAsync(server.Address, path, Wire.Frames.Of(0), ("grpc-timeout", "100m"));

        Assert.Equal(StatusCode.DeadlineExceeded, response.Status);
        never.SetResult();
    }

    [Fact]
    public async Task Deadline_OfTheContext_IsTheClients()
    {
        DateTime deadline = In(TimeSpan.FromHours(1));
        DateTime seen = default;
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = (request, context) =>
            {
                seen = context.Deadline;
                return Task.FromResult(request);
            },
        });
        using GrpcChannel channel = server.Channel();
        await new Scripted.ScriptedClient(channel).UnaryAsync(new Note(), deadline: deadline);

        // It travels as what is left, so it may only move a little; an hour's tenth is far from any delay.
        Assert.InRange(seen, deadline.AddMinutes(-6), deadline.AddMinutes(6));
        await new Scripted.ScriptedClient(channel).UnaryAsync(new Note());
        Assert.Equal(DateTime.MaxValue, seen);
    }

    [Theory]
    [InlineData("0S", StatusCode.DeadlineExceeded)]
    [InlineData("99999999H", StatusCode.OK)]
    [InlineData("1000000H", StatusCode.OK)]
    [InlineData("soon", StatusCode.Internal)]
    public async Task ServersDeadline_AnOddTimeout_IsDealtWith(string timeout, StatusCode status)
    {
        // A call whose time is up never reaches its method; this one would wait for ever.
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = async (request, context) =>
            {
                if (timeout == "0S")
                {
                    await Task.Delay(Timeout.Infinite, context.CancellationToken);
                }

                return request;
            },
        });

        Assert.Equal(status, (await RawCall.PostAsync(server.Address, "Unary", Wire.Frames.Of(0), ("grpc-timeout", timeout))).Status);
    }

    [Fact]
    public async Task Unary_ADeadlineInLocalTime_IsRefused()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();

        Assert.Throws<ArgumentException>(() => { _ = new Scripted.ScriptedClient(channel).UnaryAsync(new Note(), deadline: new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Local)); });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancel_ByTheCaller_CancelsTheServersWork(bool throwOperationCanceled)
    {
        var arrived = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = async (request, context) =>
            {
                using (context.CancellationToken.Register(cancelled.SetResult))
                {
                    arrived.SetResult();
                    await cancelled.Task;
                    return request;
                }
            },
        });
        using GrpcChannel channel = server.Channel(options => options.ThrowOperationCanceledOnCancellation = throwOperationCanceled);
        using var source = new CancellationTokenSource();
        using AsyncUnaryCall<Note> call = new Scripted.ScriptedClient(channel).UnaryAsync(new Note(), cancellationToken: source.Token);
        await arrived.Task;
        await source.CancelAsync();

        if (throwOperationCanceled)
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => call.ResponseAsync);
        }
        else
        {
            Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode);
        }

        Assert.Equal(StatusCode.Cancelled, call.GetStatus().StatusCode);
        await cancelled.Task;
    }

    [Fact]
    public async Task Dispose_InTheMiddleOfAStream_CancelsTheServersWork()
    {
        var ended = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Spread = async (_, responses, context) =>
            {
                try
                {
                    while (true)
                    {
                        await responses.WriteAsync(new Note());
                    }
                }
                finally
                {
                    ended.SetResult();
                }
            },
        });
        using GrpcChannel channel = server.Channel();
        using (AsyncServerStreamingCall<Note> call = new Scripted.ScriptedClient(channel).Spread(new Note()))
        {
            Assert.True(await call.ResponseStream.MoveNext());
        }

        await ended.Task;
        Assert.Empty(server.Log.Warnings);
    }

    [Fact]
    public async Task Dispose_OfTheChannel_EndsItsCalls()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        GrpcChannel channel = server.Channel();
        using AsyncDuplexStreamingCall<Note, Note> call = new Scripted.ScriptedClient(channel).Chat();
        await call.RequestStream.WriteAsync(new Note());
        Assert.True(await call.ResponseStream.MoveNext());
        Task<bool> waiting = call.ResponseStream.MoveNext();

        channel.Dispose();

        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => waiting)).StatusCode);
        Assert.Throws<ObjectDisposedException>(channel.CreateCallInvoker);
    }
}

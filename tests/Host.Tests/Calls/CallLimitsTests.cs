using System.Collections.Concurrent;
using System.IO.Compression;
using BS2000Bridge.Host.Calls;
using BS2000Bridge.Host.Tests.Raw;
using Google.Protobuf;

namespace BS2000Bridge.Host.Tests.Calls;

/// <summary>How much one caller may take.</summary>
public sealed class CallLimitsTests
{
    /// <summary>A note with a body of some thousand bytes has five bytes more: the tag, and up to four of length.</summary>
    private const int Surround = 5;

    public static TheoryData<CallLimits, string> OutOfRange => new()
    {
        { new CallLimits { MaxMessageBytes = 1023 }, nameof(CallLimits.MaxMessageBytes) },
        { new CallLimits { MaxHeaderBytes = 1023 }, nameof(CallLimits.MaxHeaderBytes) },
        { new CallLimits { MaxCallsPerConnection = 0 }, nameof(CallLimits.MaxCallsPerConnection) },
        { new CallLimits { MaxUnaryTime = TimeSpan.Zero }, nameof(CallLimits.MaxUnaryTime) },
        { new CallLimits { MaxUnaryTime = TimeSpan.FromDays(1.1) }, nameof(CallLimits.MaxUnaryTime) },
        { new CallLimits { MaxStreamTime = Timeout.InfiniteTimeSpan }, nameof(CallLimits.MaxStreamTime) },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public async Task StartAsync_LimitOutOfItsRange_NamesIt(CallLimits limits, string named)
    {
        HostSettingsException refused = await Assert.ThrowsAsync<HostSettingsException>(() => Running.StartAsync(Running.Settings with { Limits = limits }));

        Assert.StartsWith(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, StatusCode.OK)]
    [InlineData(1, StatusCode.ResourceExhausted)]
    public async Task Request_AtAndOverTheLimit_IsTakenAndRefused(int over, StatusCode expected)
    {
        await using Running running = await Running.StartAsync(new Script { Unary = (_, _) => Task.FromResult(new Note()) });

        Assert.Equal(expected, await SendAsync(running.Client, new CallLimits().MaxMessageBytes - Surround + over));

        // The connection goes on.
        Assert.Equal(StatusCode.OK, await SendAsync(running.Client, 1));
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task Response_OverTheLimit_IsRefusedByTheHost()
    {
        await using Running running = await Running.StartAsync(
            new Script { Unary = (_, _) => Task.FromResult(new Note { Body = ByteString.CopyFrom(new byte[2000]) }) },
            Running.Settings with { Limits = new CallLimits { MaxMessageBytes = 1024 } });

        RawResponse response = await RawCall.PostAsync(running.Address, "Unary", Frames.Of(0));

        Assert.Equal(StatusCode.ResourceExhausted, response.Status);
    }

    [Fact]
    public async Task Request_LargerThanTheServersOwnBodyLimit_IsTakenWhereTheLimitAllowsIt()
    {
        const int Huge = 40_000_000;
        await using Running running = await Running.StartAsync(
            new Script { Unary = (request, _) => Task.FromResult(new Note { Number = request.Body.Length }) },
            Running.Settings with { Limits = new CallLimits { MaxMessageBytes = Huge + Surround } });

        Assert.Equal(Huge, (await running.Client.UnaryAsync(new Note { Body = ByteString.CopyFrom(new byte[Huge]) })).Number);
    }

    [Fact]
    public async Task Request_ThatUnpacksToMoreThanTheLimit_IsResourceExhausted()
    {
        await using Running running = await Running.StartAsync(new Script());
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[50_000_000]);
        }

        RawResponse response = await RawCall.PostAsync(running.Address, "Unary", Frames.Of(1, packed.ToArray()), ("grpc-encoding", "gzip"));

        Assert.Equal(StatusCode.ResourceExhausted, response.Status);
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task Calls_OverThoseOfAConnection_OpenFurtherConnections()
    {
        const int Calls = 250;
        int arrived = 0;
        var connections = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Running running = await Running.StartAsync(new Script
        {
            Unary = async (request, context) =>
            {
                connections.TryAdd(context.GetHttpContext().Connection.Id, true);
                if (Interlocked.Increment(ref arrived) == Calls)
                {
                    all.SetResult();
                }

                await all.Task;
                return request;
            },
        });

        Note[] answers = await Task.WhenAll(Enumerable.Range(0, Calls).Select(number => running.Client.UnaryAsync(new Note { Number = number }).ResponseAsync));

        Assert.Equal(Enumerable.Range(0, Calls), answers.Select(answer => answer.Number));
        Assert.InRange(connections.Count, 3, Calls);
    }

    private static async Task<StatusCode> SendAsync(Scripted.ScriptedClient client, int bytes)
    {
        try
        {
            await client.UnaryAsync(new Note { Body = ByteString.CopyFrom(new byte[bytes]) });
            return StatusCode.OK;
        }
        catch (RpcException refused)
        {
            return refused.StatusCode;
        }
    }
}

using BS2000Bridge.Host.Calls;
using BS2000Bridge.Host.Tests.Raw;
using Google.Protobuf;
using Grpc.Net.Client;

namespace BS2000Bridge.Host.Tests.Hostile;

/// <summary>Peers that break the protocol: each gets the documented status, harms nobody else and writes no line into the log.</summary>
public sealed class HostilePeerTests
{
    private const uint Cancel = 8;

    private const uint OverTheLimit = (4 * 1024 * 1024) + 1;

    [Theory]
    [InlineData("Unary")]
    [InlineData("Collect")]
    [InlineData("Spread")]
    [InlineData("Chat")]
    public async Task OversizedMessage_OfAnyKind_IsResourceExhaustedBeforeItsBytesCome(string method) =>
        await ExpectAsync(StatusCode.ResourceExhausted, method, Frames.Declaring(0, OverTheLimit, 1), end: false);

    /// <summary>A single request is read before any code of the host runs, and the package calls what it cannot read UNKNOWN.</summary>
    [Theory]
    [InlineData("Unary", StatusCode.Unknown)]
    [InlineData("Spread", StatusCode.Unknown)]
    [InlineData("Collect", StatusCode.Cancelled)]
    [InlineData("Chat", StatusCode.Cancelled)]
    public async Task OversizedMessage_OfMoreThanTwoGigabytes_EndsTheCallAlone(string method, StatusCode expected) =>
        await ExpectAsync(expected, method, Frames.Declaring(0, 0xFFFF_FFFF, 1), end: false);

    [Theory]
    [InlineData("Unary", StatusCode.Unknown)]
    [InlineData("Spread", StatusCode.Unknown)]
    [InlineData("Collect", StatusCode.Internal)]
    [InlineData("Chat", StatusCode.Internal)]
    public async Task BrokenFrame_AFlagThatIsNone_EndsTheCallAlone(string method, StatusCode expected) =>
        await ExpectAsync(expected, method, Frames.Of(7, 1, 2), end: false);

    [Theory]
    [InlineData("Unary", StatusCode.Unknown)]
    [InlineData("Spread", StatusCode.Unknown)]
    [InlineData("Collect", StatusCode.Internal)]
    [InlineData("Chat", StatusCode.Internal)]
    public async Task BrokenFrame_BytesThatAreNoMessage_EndsTheCallAlone(string method, StatusCode expected) =>
        await ExpectAsync(expected, method, Frames.Of(0, 0xFF, 0xFF, 0xFF), end: true);

    [Theory]
    [InlineData("Unary")]
    [InlineData("Collect")]
    [InlineData("Spread")]
    [InlineData("Chat")]
    public async Task TruncatedStream_OfAnyKind_IsInternal(string method) => await ExpectAsync(StatusCode.Internal, method, Frames.Declaring(0, 10, 1, 2, 3), end: true);

    [Fact]
    public async Task NoMessage_WhereOneIsExpected_IsInternal() => await ExpectAsync(StatusCode.Internal, "Unary", [], end: true);

    [Fact]
    public async Task TwoMessages_WhereOneIsExpected_IsInternal() => await ExpectAsync(StatusCode.Internal, "Unary", [.. Frames.Of(0), .. Frames.Of(0)], end: true);

    [Fact]
    public async Task CompressedFlag_WithoutEncoding_IsInternal() => await ExpectAsync(StatusCode.Internal, "Unary", Frames.Of(1, 1, 2), end: true);

    [Fact]
    public async Task CompressedFlag_WithIdentity_IsInternal() =>
        await ExpectAsync(StatusCode.Internal, "Unary", Frames.Of(1, 1, 2), end: true, ("grpc-encoding", "identity"u8.ToArray()));

    [Fact]
    public async Task UnknownCompression_IsUnimplementedAndToldWhatIsKnown()
    {
        await using Running running = await Running.StartAsync(new Script());
        RawResponse response = await RawCall.PostAsync(running.Address, "Unary", Frames.Of(1, 1), ("grpc-encoding", "snappy"));

        Assert.Equal(StatusCode.Unimplemented, response.Status);
        Assert.Equal("identity,gzip,deflate", response.Headers["grpc-accept-encoding"]);
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task InvalidUtf8InMetadata_HarmsNeitherTheCallNorTheRest()
    {
        string? seen = null;
        await using Running running = await Running.StartAsync(new Script
        {
            Unary = (request, context) =>
            {
                seen = context.RequestHeaders.GetValue("x-whole");
                return Task.FromResult(request);
            },
        });
        await using Http2Peer peer = await Http2Peer.ConnectAsync(running.Address);
        await ExpectAsync(
            peer, 1, StatusCode.OK, "Unary", Frames.Of(0), end: true, ("x-broken", [0xFF, 0xFE, 0x80]), ("x-whole", "text"u8.ToArray()));

        Assert.Equal("text", seen);
        Assert.Empty(running.Log.All);
    }

    /// <summary>What the reader throws depends on which part of the package sees the reset first; that the call is cancelled does not.</summary>
    [Fact]
    public async Task ResetInTheMiddle_CancelsTheServersWork()
    {
        var reached = new TaskCompletionSource();
        var ended = new TaskCompletionSource<Exception>();
        await using Running running = await Running.StartAsync(new Script
        {
            Chat = async (requests, _, context) =>
            {
                Assert.True(await requests.MoveNext());
                var cancelled = new TaskCompletionSource();
                await using CancellationTokenRegistration cancellation = context.CancellationToken.Register(cancelled.SetResult);
                reached.SetResult();
                try
                {
                    await requests.MoveNext();
                }
                catch (Exception failure)
                {
                    await cancelled.Task;
                    ended.SetResult(failure);
                    throw;
                }
            },
        });
        await using Http2Peer peer = await Http2Peer.ConnectAsync(running.Address);
        await peer.CallAsync(1, "Chat");
        await peer.DataAsync(1, [.. Frames.Of(0), 0, 0], end: false);
        await reached.Task;
        await peer.ResetAsync(1, Cancel);

        Exception ending = await ended.Task;
        Assert.True(ending is RpcException { StatusCode: StatusCode.Cancelled } or IOException or OperationCanceledException or InvalidOperationException, $"It is {ending}");
        await ExpectAsync(peer, 3, StatusCode.OK, "Unary", Frames.Of(0), end: true);
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task VanishedClient_CancelsTheServersWork()
    {
        var reached = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using Running running = await Running.StartAsync(new Script
        {
            Unary = async (request, context) =>
            {
                using (context.CancellationToken.Register(cancelled.SetResult))
                {
                    reached.SetResult();
                    await cancelled.Task;
                    return request;
                }
            },
        });
        await using (Http2Peer peer = await Http2Peer.ConnectAsync(running.Address))
        {
            await peer.CallAsync(1, "Unary");
            await peer.DataAsync(1, Frames.Of(0), end: true);
            await reached.Task;
        }

        await cancelled.Task;
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task ClientThatNeverReads_StopsTheServerAtItsWindowAndASideBuffer()
    {
        const int MessageSize = 1024;
        long written = 0;
        var ended = new TaskCompletionSource();
        await using Running running = await Running.StartAsync(new Script
        {
            Spread = async (_, responses, _) =>
            {
                var note = new Note { Body = ByteString.CopyFrom(new byte[MessageSize]) };
                try
                {
                    while (true)
                    {
                        await responses.WriteAsync(note);
                        Interlocked.Add(ref written, MessageSize);
                    }
                }
                finally
                {
                    ended.SetResult();
                }
            },
        });
        await using Http2Peer peer = await Http2Peer.ConnectAsync(running.Address);
        await peer.CallAsync(1, "Spread");
        await peer.DataAsync(1, Frames.Of(0), end: true);

        // The whole window arrives, and nothing more can: it is never granted again.
        int received = 0;
        await peer.ReadUntilAsync(frame => frame.Type == Http2Frame.Data && (received += frame.Payload.Length) == Http2Peer.Window);
        await peer.PingAsync();
        await peer.ReadUntilAsync(frame => frame is { Type: Http2Frame.Ping, Flags: Http2Frame.Ack });
        await peer.ResetAsync(1, Cancel);
        await ended.Task;

        // The window, what one flush took along with it, and one side buffer: not a byte more, however long the server tried.
        Assert.InRange(Interlocked.Read(ref written), 1, Http2Peer.Window + (3 * 32 * 1024));
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task DeadlineOfAClientThatNeverReads_ResetsTheStream()
    {
        var ended = new TaskCompletionSource();
        await using Running running = await Running.StartAsync(new Script
        {
            Spread = async (_, responses, _) =>
            {
                try
                {
                    while (true)
                    {
                        await responses.WriteAsync(new Note { Body = ByteString.CopyFrom(new byte[1024]) });
                    }
                }
                finally
                {
                    ended.SetResult();
                }
            },
        });
        await using Http2Peer peer = await Http2Peer.ConnectAsync(running.Address);
        await peer.CallAsync(1, "Spread", ("grpc-timeout", "500m"u8.ToArray()));
        await peer.DataAsync(1, Frames.Of(0), end: true);

        Http2Frame end = await peer.ReadUntilAsync(frame => frame.Stream == 1 && frame.EndsStream);
        Assert.Equal((Http2Frame.Reset, (byte)Cancel), (end.Type, end.Payload[^1]));
        await ended.Task;
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task TenThousandStreams_AtOnceOnOneConnection_AreAllAnswered()
    {
        const int Streams = 10_000;
        int arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Running running = await Running.StartAsync(
            new Script
            {
                Chat = async (requests, responses, _) =>
                {
                    // Nobody is answered before the last is there.
                    Assert.True(await requests.MoveNext());
                    if (Interlocked.Increment(ref arrived) == Streams)
                    {
                        all.SetResult();
                    }

                    await all.Task;
                    await responses.WriteAsync(requests.Current);
                },
            },
            Running.Settings with { Limits = new CallLimits { MaxCallsPerConnection = Streams } });
        using GrpcChannel channel = GrpcChannel.ForAddress(running.Address, new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler(), DisposeHttpClient = true });
        var client = new Scripted.ScriptedClient(channel);

        async Task<int> CallAsync(int number)
        {
            using AsyncDuplexStreamingCall<Note, Note> call = client.Chat();
            await call.RequestStream.WriteAsync(new Note { Number = number });
            Assert.True(await call.ResponseStream.MoveNext());
            return call.ResponseStream.Current.Number;
        }

        // Not on xunit's own threads, which are few.
        int[] answers = await Task.Run(() => Task.WhenAll(Enumerable.Range(0, Streams).Select(CallAsync)));
        Assert.Equal(Enumerable.Range(0, Streams), answers);
        Assert.Empty(running.Log.All);
    }

    private static async Task ExpectAsync(StatusCode expected, string method, byte[] data, bool end, params (string Name, byte[] Value)[] headers)
    {
        await using Running running = await Running.StartAsync(new Script());
        await using Http2Peer peer = await Http2Peer.ConnectAsync(running.Address);
        await ExpectAsync(peer, 1, expected, method, data, end, headers);

        // The connection goes on.
        await ExpectAsync(peer, 3, StatusCode.OK, "Unary", Frames.Of(0), end: true);
        Assert.Empty(running.Log.All);
    }

    private static async Task ExpectAsync(
        Http2Peer peer, int stream, StatusCode expected, string method, byte[] data, bool end, params (string Name, byte[] Value)[] headers)
    {
        await peer.CallAsync(stream, method, headers);
        await peer.DataAsync(stream, data, end);
        Assert.Equal((int)expected, await peer.StatusAsync(stream));
    }
}

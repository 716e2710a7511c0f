using BS2000Bridge.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>The four kinds of calls, our client against our server over Kestrel's HTTP/2.</summary>
public sealed class CallKindTests
{
    [Fact]
    public async Task Unary_ARequest_IsAnswered()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();
        var client = new Scripted.ScriptedClient(channel);

        using AsyncUnaryCall<Note> call = client.UnaryAsync(new Note { Number = 7, Text = "Lëtzebuerg" });

        Assert.Equal(new Note { Number = 7, Text = "Lëtzebuerg" }, await call);
        Assert.Equal(Status.DefaultSuccess, call.GetStatus());
    }

    [Fact]
    public async Task BlockingUnary_ARequest_IsAnswered()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();

        Assert.Equal(7, new Scripted.ScriptedClient(channel).Unary(new Note { Number = 7 }).Number);
    }

    [Fact]
    public async Task Unary_AnEmptyMessage_IsAnsweredEmpty()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();

        Assert.Equal(new Note(), await new Scripted.ScriptedClient(channel).UnaryAsync(new Note()));
    }

    [Fact]
    public async Task ClientStreaming_ManyRequests_GiveOneResponse()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();

        using AsyncClientStreamingCall<Note, Note> call = new Scripted.ScriptedClient(channel).Collect();
        for (int i = 1; i <= 1000; i++)
        {
            await call.RequestStream.WriteAsync(new Note { Number = i });
        }

        await call.RequestStream.CompleteAsync();

        Assert.Equal(500_500, (await call).Number);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task ServerStreaming_ARequest_GivesAllResponsesInOrder(int count)
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();

        using AsyncServerStreamingCall<Note> call = new Scripted.ScriptedClient(channel).Spread(new Note { Number = count });
        int next = 0;
        await foreach (Note response in call.ResponseStream.ReadAllAsync())
        {
            Assert.Equal(next++, response.Number);
        }

        Assert.Equal(count, next);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Duplex_EachRequest_IsAnsweredBeforeTheNext()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();

        using AsyncDuplexStreamingCall<Note, Note> call = new Scripted.ScriptedClient(channel).Chat();
        for (int i = 0; i < 100; i++)
        {
            await call.RequestStream.WriteAsync(new Note { Number = i });
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(i, call.ResponseStream.Current.Number);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task Duplex_MessagesLargerThanEveryWindow_PassBothWays()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();
        byte[] body = new byte[3_000_000];
        new Random(4711).NextBytes(body);
        var large = new Note { Body = Google.Protobuf.ByteString.CopyFrom(body) };

        using AsyncDuplexStreamingCall<Note, Note> call = new Scripted.ScriptedClient(channel).Chat();
        for (int i = 0; i < 5; i++)
        {
            await call.RequestStream.WriteAsync(large);
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(large, call.ResponseStream.Current);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }
}

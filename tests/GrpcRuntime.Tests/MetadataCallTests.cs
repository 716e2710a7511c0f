using BS2000Bridge.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>What travels beside messages.</summary>
public sealed class MetadataCallTests
{
    [Fact]
    public async Task Metadata_BothKinds_ReachTheServiceAndComeBack()
    {
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = async (request, context) =>
            {
                await context.WriteResponseHeadersAsync(new Metadata { context.RequestHeaders.Get("x-text")! });
                foreach (Metadata.Entry entry in context.RequestHeaders.GetAll("x-data-bin"))
                {
                    context.ResponseTrailers.Add(entry);
                }

                return request;
            },
        });
        using GrpcChannel channel = server.Channel();
        var headers = new Metadata { { "x-text", "text, with comma" }, { "x-data-bin", [0xAB, 0xAB, 0xAB] }, { "x-data-bin", [] } };

        using AsyncUnaryCall<Note> call = new Scripted.ScriptedClient(channel).UnaryAsync(new Note(), headers);
        Metadata responseHeaders = await call.ResponseHeadersAsync;
        await call;

        Assert.Equal("text, with comma", responseHeaders.GetValue("x-text"));
        Assert.Equal(["ABABAB", ""], call.GetTrailers().GetAll("x-data-bin").Select(entry => Convert.ToHexString(entry.ValueBytes)));
    }

    [Fact]
    public async Task ResponseHeaders_BeforeTheFirstMessage_ReachAClientThatWaitsForThem()
    {
        var seen = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Spread = async (_, responses, context) =>
            {
                await context.WriteResponseHeadersAsync(new Metadata { { "x-first", "yes" } });
                await seen.Task;
                await responses.WriteAsync(new Note { Number = 1 });
            },
        });
        using GrpcChannel channel = server.Channel();
        using AsyncServerStreamingCall<Note> call = new Scripted.ScriptedClient(channel).Spread(new Note());

        Assert.Equal("yes", (await call.ResponseHeadersAsync).GetValue("x-first"));
        seen.SetResult();
        Assert.True(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task WriteResponseHeadersAsync_Twice_Throws()
    {
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = async (request, context) =>
            {
                await context.WriteResponseHeadersAsync([]);
                await Assert.ThrowsAsync<InvalidOperationException>(() => context.WriteResponseHeadersAsync([]));
                return request;
            },
        });
        using GrpcChannel channel = server.Channel();

        Assert.Equal(1, (await new Scripted.ScriptedClient(channel).UnaryAsync(new Note { Number = 1 })).Number);
    }

    [Fact]
    public async Task ResponseTrailers_ThatCannotTravel_AreAnErrorOfTheService()
    {
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = (request, context) =>
            {
                context.ResponseTrailers.Add("x", "é");
                return Task.FromResult(request);
            },
        });
        using GrpcChannel channel = server.Channel();

        Assert.Equal(StatusCode.Unknown, (await Assert.ThrowsAsync<RpcException>(async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note()))).StatusCode);
        Assert.Contains("-bin", Assert.Single(server.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_OfACall_KnowsMethodHostPeerAndHttp()
    {
        string[] seen = [];
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = (request, context) =>
            {
                context.UserState["key"] = "value";
                seen = [context.Method, context.Host, context.Peer.Split(':')[0], context.GetHttpContext().Request.Protocol, (string)context.UserState["key"]];
                return Task.FromResult(request);
            },
        });
        using GrpcChannel channel = server.Channel();
        await new Scripted.ScriptedClient(channel).WithHost("ccss.example").UnaryAsync(new Note());

        Assert.Equal(["/bs2000bridge.test.v1.Scripted/Unary", "ccss.example", "ipv4", "HTTP/2", "value"], seen);
    }
}

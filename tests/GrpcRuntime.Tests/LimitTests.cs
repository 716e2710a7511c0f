using BS2000Bridge.GrpcRuntime.Tests.Protos;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>Message size limits on both sides.</summary>
public sealed class LimitTests
{
    private static readonly Note Large = new() { Body = ByteString.CopyFrom(new byte[10_000]) };

    [Fact]
    public async Task MaxReceiveMessageSize_OfTheServer_RefusesARequest() =>
        await ExpectAsync(options => options.MaxReceiveMessageSize = 9_999, _ => { });

    [Fact]
    public async Task MaxSendMessageSize_OfTheServer_RefusesAResponse() =>
        await ExpectAsync(options => options.MaxSendMessageSize = 9_999, _ => { });

    [Fact]
    public async Task MaxReceiveMessageSize_OfTheClient_RefusesAResponse() =>
        await ExpectAsync(_ => { }, options => options.MaxReceiveMessageSize = 9_999);

    [Fact]
    public async Task MaxSendMessageSize_OfTheClient_RefusesARequest() =>
        await ExpectAsync(_ => { }, options => options.MaxSendMessageSize = 9_999);

    [Fact]
    public async Task MaxReceiveMessageSize_NotSet_IsFourMebibytes()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();
        var client = new Scripted.ScriptedClient(channel);

        // A note with a body of this length has five bytes more: the tag, and four of length.
        await client.UnaryAsync(new Note { Body = ByteString.CopyFrom(new byte[(4 * 1024 * 1024) - 5]) });
        RpcException failure = await Assert.ThrowsAsync<RpcException>(
            async () => await client.UnaryAsync(new Note { Body = ByteString.CopyFrom(new byte[(4 * 1024 * 1024) - 4]) }));
        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
    }

    [Fact]
    public async Task MaxReceiveMessageSize_OverKestrelsBodyLimit_IsTheOneThatCounts()
    {
        await using TestServer server = await TestServer.StartAsync(new Script(), options => options.MaxReceiveMessageSize = null);
        using GrpcChannel channel = server.Channel(options => options.MaxReceiveMessageSize = null);
        var huge = new Note { Body = ByteString.CopyFrom(new byte[40_000_000]) };

        Assert.Equal(huge.Body.Length, (await new Scripted.ScriptedClient(channel).UnaryAsync(huge)).Body.Length);
    }

    private static async Task ExpectAsync(Action<Grpc.AspNetCore.Server.GrpcServiceOptions> serverOptions, Action<GrpcChannelOptions> channelOptions)
    {
        await using TestServer server = await TestServer.StartAsync(new Script(), serverOptions);
        using GrpcChannel channel = server.Channel(channelOptions);
        var client = new Scripted.ScriptedClient(channel);

        RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await client.UnaryAsync(Large));
        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Contains("9999", failure.Status.Detail, StringComparison.Ordinal);

        // The connection goes on.
        Assert.Equal(1, (await client.UnaryAsync(new Note { Number = 1 })).Number);
        Assert.Empty(server.Log.Warnings);
    }
}

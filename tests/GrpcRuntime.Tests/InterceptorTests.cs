using System.Collections.Concurrent;
using BS2000Bridge.GrpcRuntime.Tests.Protos;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>Interceptors around calls, on both sides.</summary>
public sealed class InterceptorTests
{
    private readonly ConcurrentQueue<string> _passed = new();

    [Fact]
    public async Task Server_TwoInterceptors_StandAroundEveryKindOfCallInOrder()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Script(),
            options =>
            {
                options.Interceptors.Add<Noting>("outer");
                options.Interceptors.Add<Noting>("inner");
            },
            builder => builder.Services.AddSingleton(_passed));
        using GrpcChannel channel = server.Channel();
        await CallEveryKindAsync(channel.CreateCallInvoker());

        Assert.Equal(
            ["outer Unary", "inner Unary", "outer Collect", "inner Collect", "outer Spread", "inner Spread", "outer Chat", "inner Chat"],
            _passed);
    }

    [Fact]
    public async Task Server_AnInterceptorOfOneService_ComesAfterThoseOfAll()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Script(),
            options => options.Interceptors.Add<Noting>("all"),
            builder =>
            {
                builder.Services.AddSingleton(_passed);
                builder.Services.AddGrpc().AddServiceOptions<ScriptedService>(options => options.Interceptors.Add<Noting>("one"));
            });
        using GrpcChannel channel = server.Channel();
        await new Scripted.ScriptedClient(channel).UnaryAsync(new Note());

        Assert.Equal(["all Unary", "one Unary"], _passed);
    }

    [Fact]
    public async Task Server_AnInterceptorThatThrows_EndsTheCall()
    {
        await using TestServer server = await TestServer.StartAsync(new Script(), options => options.Interceptors.Add<Refusing>());
        using GrpcChannel channel = server.Channel();

        Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note()))).StatusCode);
    }

    [Fact]
    public async Task Server_AnInterceptorMadeForTheCall_IsDisposed()
    {
        var disposed = new TaskCompletionSource();
        await using TestServer server = await TestServer.StartAsync(
            new Script(), options => options.Interceptors.Add<Noting>("one", disposed), builder => builder.Services.AddSingleton(_passed));
        using GrpcChannel channel = server.Channel();
        await new Scripted.ScriptedClient(channel).UnaryAsync(new Note());
        await server.StopAsync();

        Assert.True(disposed.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Client_TwoInterceptors_StandAroundEveryKindOfCallInOrder()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();
        await CallEveryKindAsync(channel.Intercept(new Noting(_passed, "first"), new Noting(_passed, "second")));

        Assert.Equal(
            ["first Unary", "second Unary", "first Collect", "second Collect", "first Spread", "second Spread", "first Chat", "second Chat"],
            _passed);
    }

    [Fact]
    public void Interceptors_ATypeThatIsNone_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new GrpcServiceOptions().Interceptors.Add(typeof(string)));

    private static async Task CallEveryKindAsync(CallInvoker invoker)
    {
        var client = new Scripted.ScriptedClient(invoker);
        await client.UnaryAsync(new Note());
        using AsyncClientStreamingCall<Note, Note> collect = client.Collect();
        await collect.RequestStream.CompleteAsync();
        await collect;
        using AsyncServerStreamingCall<Note> spread = client.Spread(new Note());
        Assert.False(await spread.ResponseStream.MoveNext());
        using AsyncDuplexStreamingCall<Note, Note> chat = client.Chat();
        await chat.RequestStream.CompleteAsync();
        Assert.False(await chat.ResponseStream.MoveNext());
    }

    private sealed class Refusing : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
            throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));
    }
}

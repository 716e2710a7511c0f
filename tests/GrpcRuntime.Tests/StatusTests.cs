using BS2000Bridge.GrpcRuntime.Tests.Protos;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using Status = Grpc.Core.Status;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>How calls end.</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task Unary_AStatusThatTheServiceThrows_ReachesTheClientWithTrailers()
    {
        const string Message = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n";
        RpcException failure = await FailureOf(new Script
        {
            Unary = (_, _) => throw new RpcException(new Status(StatusCode.FailedPrecondition, Message), new Metadata { { "why", "closed" }, { "how-bin", [1, 0xFF] } }),
        });

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal(Message, failure.Status.Detail);
        Assert.Equal("closed", failure.Trailers.GetValue("why"));
        Assert.Equal([1, 0xFF], failure.Trailers.GetValueBytes("how-bin")!);
    }

    [Fact]
    public async Task Unary_AStatusThatTheServiceSets_ReachesTheClient()
    {
        RpcException failure = await FailureOf(new Script
        {
            Unary = (request, context) =>
            {
                context.Status = new Status(StatusCode.DataLoss, "gone");
                return Task.FromResult(request);
            },
        });

        Assert.Equal((StatusCode.DataLoss, "gone"), (failure.StatusCode, failure.Status.Detail));
    }

    [Fact]
    public async Task Unary_NoMessage_IsCancelled() =>
        Assert.Equal(StatusCode.Cancelled, (await FailureOf(new Script { Unary = (_, _) => Task.FromResult<Note>(null!) })).StatusCode);

    [Fact]
    public async Task Unary_AnUnexpectedException_IsUnknownAndTellsNothing()
    {
        await using TestServer server = await TestServer.StartAsync(new Script { Unary = (_, _) => throw new InvalidDataException("secret") });
        RpcException failure = await FailureOf(server);

        Assert.Equal(StatusCode.Unknown, failure.StatusCode);
        Assert.DoesNotContain("secret", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("secret", Assert.Single(server.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unary_AnUnexpectedExceptionWithDetailedErrors_TellsItsText()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Script { Unary = (_, _) => throw new InvalidDataException("the reason") }, options => options.EnableDetailedErrors = true);

        Assert.Contains("the reason", (await FailureOf(server)).Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerStreaming_AFailureAfterMessages_ComesAfterThem()
    {
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Spread = async (_, responses, _) =>
            {
                await responses.WriteAsync(new Note { Number = 1 });
                await responses.WriteAsync(new Note { Number = 2 });
                throw new RpcException(new Status(StatusCode.Aborted, "enough"));
            },
        });
        using GrpcChannel channel = server.Channel();
        using AsyncServerStreamingCall<Note> call = new Scripted.ScriptedClient(channel).Spread(new Note());

        Assert.True(await call.ResponseStream.MoveNext());
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Equal(2, call.ResponseStream.Current.Number);
        RpcException failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());
        Assert.Equal(new Status(StatusCode.Aborted, "enough"), failure.Status);
        Assert.Equal(failure.Status, call.GetStatus());
    }

    [Fact]
    public async Task ClientStreaming_AServiceThatEndsEarly_TellsTheWriter()
    {
        await using TestServer server = await TestServer.StartAsync(new Script { Collect = (_, _) => throw new RpcException(new Status(StatusCode.PermissionDenied, "no")) });
        using GrpcChannel channel = server.Channel();
        using AsyncClientStreamingCall<Note, Note> call = new Scripted.ScriptedClient(channel).Collect();

        Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode);
        Assert.Equal(StatusCode.PermissionDenied, Assert.Throws<RpcException>(() => { _ = call.RequestStream.WriteAsync(new Note()); }).StatusCode);
        await call.RequestStream.CompleteAsync();
    }

    [Fact]
    public async Task ClientStreaming_OverAConnectionInUse_IsHeardBeforeItsFirstRequest()
    {
        await using TestServer server = await TestServer.StartAsync(new Script
        {
            Unary = (request, _) => Task.FromResult(request),
            Collect = (_, _) => throw new RpcException(new Status(StatusCode.PermissionDenied, "no")),
        });
        using GrpcChannel channel = server.Channel();
        var client = new Scripted.ScriptedClient(channel);
        await client.UnaryAsync(new Note());
        using AsyncClientStreamingCall<Note, Note> call = client.Collect();

        // Nothing else on the connection would take the headers along.
        Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode);
    }

    [Fact]
    public async Task Unary_AMethodThatIsNotOverridden_IsUnimplemented()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();

        Assert.Equal(StatusCode.Unimplemented, (await Assert.ThrowsAsync<RpcException>(async () => await new Scripted.ScriptedClient(channel).MissingAsync(new Note()))).StatusCode);
    }

    [Theory]
    [InlineData("bs2000bridge.test.v1.Scripted", "Nothing", "no method Nothing")]
    [InlineData("bs2000bridge.test.v1.Nobody", "Unary", "no service bs2000bridge.test.v1.Nobody")]
    public async Task Unary_WhatTheServerDoesNotHave_IsUnimplementedAndNamed(string service, string method, string named)
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();
        var unknown = new Method<string, string>(MethodType.Unary, service, method, Marshallers.StringMarshaller, Marshallers.StringMarshaller);

        using AsyncUnaryCall<string> call = channel.CreateCallInvoker().AsyncUnaryCall(unknown, null, default, "");
        RpcException failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
        Assert.Contains(named, failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unary_ARichStatus_ReachesTheClientWithItsDetails()
    {
        var rich = new Google.Rpc.Status
        {
            Code = (int)Code.InvalidArgument,
            Message = "The declaration is rejected.",
            Details =
            {
                Google.Protobuf.WellKnownTypes.Any.Pack(new ErrorInfo { Type = "HOURS", Domain = "ccss" }),
                Google.Protobuf.WellKnownTypes.Any.Pack(new BadRequest { FieldViolations = { new BadRequest.Types.FieldViolation { Field = "hours", Description = "744 at most" } } }),
            },
        };
        RpcException failure = await FailureOf(new Script { Unary = (_, _) => throw rich.ToRpcException() });

        Assert.Equal(new Status(StatusCode.InvalidArgument, "The declaration is rejected."), failure.Status);
        Assert.Equal(rich, failure.GetRpcStatus());
        Assert.Equal("HOURS", failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Type);
        Assert.Null(failure.GetRpcStatus()!.GetDetail<RetryInfo>());
    }

    [Fact]
    public async Task Unary_NoServer_IsUnavailable()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();
        await server.StopAsync();

        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note()))).StatusCode);
    }

    [Fact]
    public async Task GetStatus_BeforeTheEnd_Throws()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();
        using AsyncDuplexStreamingCall<Note, Note> call = new Scripted.ScriptedClient(channel).Chat();

        Assert.Throws<InvalidOperationException>(() => call.GetStatus());
        Assert.Throws<InvalidOperationException>(() => call.GetTrailers());
    }

    private static async Task<RpcException> FailureOf(Script script)
    {
        await using TestServer server = await TestServer.StartAsync(script);
        return await FailureOf(server);
    }

    private static async Task<RpcException> FailureOf(TestServer server)
    {
        using GrpcChannel channel = server.Channel();
        return await Assert.ThrowsAsync<RpcException>(async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note()));
    }
}

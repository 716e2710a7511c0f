using System.IO.Compression;
using BS2000Bridge.GrpcRuntime.Tests.Protos;
using BS2000Bridge.GrpcRuntime.Tests.Wire;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>gzip in both directions, by the flags on the wire.</summary>
public sealed class CompressionTests
{
    private static readonly Note Compressible = new() { Body = ByteString.CopyFrom(new byte[10_000]) };

    [Theory]
    [InlineData("gzip", 1)]
    [InlineData("identity,gzip", 1)]
    [InlineData("deflate , gzip", 1)]
    [InlineData("identity", 0)]
    [InlineData("gzipped", 0)]
    [InlineData("", 0)]
    public async Task ResponseCompression_IsUsedForClientsThatAcceptIt(string accept, byte flag)
    {
        await using TestServer server = await TestServer.StartAsync(new Script(), options => options.ResponseCompressionAlgorithm = "gzip");
        RawResponse response = await RawCall.PostAsync(server.Address, "Unary", Frames.Of(0, Compressible.ToByteArray()), ("grpc-accept-encoding", accept));

        Assert.Equal(StatusCode.OK, response.Status);
        Assert.Equal(flag, response.Body[0]);
        Assert.Equal(flag == 1 ? "gzip" : null, response.Headers.GetValueOrDefault("grpc-encoding"));
        Assert.Equal(flag == 1, response.Body.Length < 1000);
    }

    [Fact]
    public async Task ResponseCompression_WithNoCompress_LeavesTheMessageAsItIs()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Script
            {
                Spread = async (request, responses, _) =>
                {
                    responses.WriteOptions = new WriteOptions(WriteFlags.NoCompress);
                    await responses.WriteAsync(request);
                    responses.WriteOptions = null;
                    await responses.WriteAsync(request);
                },
            },
            options => options.ResponseCompressionAlgorithm = "gzip");
        byte[] request = Compressible.ToByteArray();
        RawResponse response = await RawCall.PostAsync(server.Address, "Spread", Frames.Of(0, request), ("grpc-accept-encoding", "gzip"));

        Assert.Equal(0, response.Body[0]);
        Assert.Equal(1, response.Body[5 + request.Length]);
    }

    [Theory]
    [InlineData("gzip", 1)]
    [InlineData("identity", 0)]
    public async Task ResponseCompression_AskedForByTheService_GoesBeforeTheOptions(string asked, byte flag)
    {
        await using TestServer server = await TestServer.StartAsync(
            new Script
            {
                Unary = async (request, context) =>
                {
                    await context.WriteResponseHeadersAsync(new Metadata { { "grpc-internal-encoding-request", asked } });
                    return request;
                },
            },
            options => options.ResponseCompressionAlgorithm = flag == 1 ? null : "gzip");
        RawResponse response = await RawCall.PostAsync(server.Address, "Unary", Frames.Of(0, Compressible.ToByteArray()), ("grpc-accept-encoding", "gzip"));

        Assert.Equal(flag, response.Body[0]);
        Assert.DoesNotContain("grpc-internal-encoding-request", response.Headers.Keys);
    }

    [Fact]
    public async Task Requests_Compressed_ReachTheServiceAndAreAnsweredCompressed()
    {
        string? encoding = null;
        await using TestServer server = await TestServer.StartAsync(
            new Script
            {
                Chat = async (requests, responses, context) =>
                {
                    encoding = context.RequestHeaders.GetValue("grpc-encoding");
                    await foreach (Note request in requests.ReadAllAsync())
                    {
                        await responses.WriteAsync(request);
                    }
                },
            },
            options => options.ResponseCompressionAlgorithm = "gzip");
        using GrpcChannel channel = server.Channel();
        using AsyncDuplexStreamingCall<Note, Note> call = new Scripted.ScriptedClient(channel).Chat(new Metadata { { "grpc-internal-encoding-request", "gzip" } });

        await call.RequestStream.WriteAsync(Compressible);
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Equal(Compressible, call.ResponseStream.Current);
        call.RequestStream.WriteOptions = new WriteOptions(WriteFlags.NoCompress);
        await call.RequestStream.WriteAsync(Compressible);
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Equal(Compressible, call.ResponseStream.Current);
        Assert.Equal("gzip", encoding);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task ResponseCompression_OfAnUnknownName_IsRefusedAtTheStart()
    {
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestServer.StartAsync(new Script(), options => options.ResponseCompressionAlgorithm = "snappy"));

        Assert.Contains("snappy", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithACompressionThatTheChannelDoesNotKnow_IsRefused()
    {
        await using TestServer server = await TestServer.StartAsync(new Script());
        using GrpcChannel channel = server.Channel();

        Assert.Throws<InvalidOperationException>(
            () => { _ = new Scripted.ScriptedClient(channel).UnaryAsync(new Note(), new Metadata { { "grpc-internal-encoding-request", "snappy" } }); });
    }

    [Fact]
    public async Task Request_ThatUnpacksToMoreThanTheLimit_IsResourceExhausted()
    {
        await using TestServer server = await TestServer.StartAsync(new Script(), options => options.MaxReceiveMessageSize = 100_000);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(new byte[50_000_000]);
        }

        RawResponse response = await RawCall.PostAsync(server.Address, "Unary", Frames.Of(1, packed.ToArray()), ("grpc-encoding", "gzip"));
        Assert.Equal(StatusCode.ResourceExhausted, response.Status);
    }
}

using System.Net;
using BS2000Bridge.GrpcRuntime.Tests.Protos;
using BS2000Bridge.GrpcRuntime.Tests.Wire;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>Servers and proxies that answer oddly: what the client makes of it (http-grpc-status-mapping.md; PROTOCOL-HTTP2.md, Errors).</summary>
public sealed class ResponseStatusTests
{
    [Theory]
    [InlineData(400, StatusCode.Internal)]
    [InlineData(401, StatusCode.Unauthenticated)]
    [InlineData(403, StatusCode.PermissionDenied)]
    [InlineData(404, StatusCode.Unimplemented)]
    [InlineData(429, StatusCode.Unavailable)]
    [InlineData(502, StatusCode.Unavailable)]
    [InlineData(503, StatusCode.Unavailable)]
    [InlineData(504, StatusCode.Unavailable)]
    [InlineData(500, StatusCode.Unknown)]
    [InlineData(302, StatusCode.Unknown)]
    public async Task HttpStatus_WithoutGrpcStatus_IsMapped(int http, StatusCode status) =>
        Assert.Equal(status, (await FailureAsync(() => new HttpResponseMessage((HttpStatusCode)http))).StatusCode);

    [Fact]
    public async Task HttpStatus_WithGrpcStatus_IsNotLookedAt() =>
        Assert.Equal(StatusCode.NotFound, (await FailureAsync(() => Response(HttpStatusCode.Forbidden, "application/grpc", [], ("grpc-status", "5")))).StatusCode);

    [Theory]
    [InlineData("99", StatusCode.Unknown)]
    [InlineData("x", StatusCode.Unknown)]
    [InlineData("7", StatusCode.PermissionDenied)]
    public async Task GrpcStatus_OfAnyText_IsACode(string text, StatusCode status) =>
        Assert.Equal(status, (await FailureAsync(() => Response(HttpStatusCode.OK, "application/grpc", [], ("grpc-status", text)))).StatusCode);

    [Fact]
    public async Task ContentType_ThatIsNotGrpcs_IsUnknown() =>
        Assert.Equal(StatusCode.Unknown, (await FailureAsync(() => Response(HttpStatusCode.OK, "text/html", "<html>"u8.ToArray()))).StatusCode);

    [Fact]
    public async Task Response_WithoutTrailers_IsInternal() =>
        Assert.Equal(StatusCode.Internal, (await FailureAsync(() => Response(HttpStatusCode.OK, "application/grpc", Frames.Of(0)))).StatusCode);

    [Fact]
    public async Task Response_ThatEndsInTheMiddle_IsInternal() =>
        Assert.Equal(StatusCode.Internal, (await FailureAsync(() => Response(HttpStatusCode.OK, "application/grpc", Frames.Declaring(0, 9, 1)))).StatusCode);

    [Fact]
    public async Task Response_WithOkButNoMessage_IsInternal() =>
        Assert.Equal(StatusCode.Internal, (await FailureAsync(() => Response(HttpStatusCode.OK, "application/grpc", [], ("grpc-status", "0")))).StatusCode);

    [Fact]
    public async Task Response_InAnUnknownCompression_IsInternal() =>
        Assert.Equal(StatusCode.Internal, (await FailureAsync(() => Response(HttpStatusCode.OK, "application/grpc", [], ("grpc-encoding", "snappy")))).StatusCode);

    [Theory]
    [InlineData(0, StatusCode.Internal)]
    [InlineData(2, StatusCode.Internal)]
    [InlineData(7, StatusCode.Unavailable)]
    [InlineData(8, StatusCode.Cancelled)]
    [InlineData(11, StatusCode.ResourceExhausted)]
    [InlineData(12, StatusCode.PermissionDenied)]
    public async Task Reset_OfTheStream_IsMapped(long code, StatusCode status) => Assert.Equal(
        status, (await FailureAsync(() => throw new HttpRequestException("broken", new HttpProtocolException(code, "reset", null)))).StatusCode);

    [Fact]
    public async Task Connection_ThatIsRefused_IsUnavailable() =>
        Assert.Equal(StatusCode.Unavailable, (await FailureAsync(() => throw new HttpRequestException("refused"))).StatusCode);

    private static HttpResponseMessage Response(HttpStatusCode http, string contentType, byte[] body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(http) { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("content-type", contentType);
        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static async Task<RpcException> FailureAsync(Func<HttpResponseMessage> answer)
    {
        using GrpcChannel channel = GrpcChannel.ForAddress("http://ccss.example", new GrpcChannelOptions { HttpHandler = new Answering(answer), DisposeHttpClient = true });
        return await Assert.ThrowsAsync<RpcException>(async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note()));
    }

    /// <summary>Answers every request in its own way.</summary>
    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }
}

using System.Net;
using BS2000Bridge.GrpcRuntime.Tests.Protos;
using BS2000Bridge.GrpcRuntime.Tests.Wire;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.GrpcRuntime.Tests.AspNet;

/// <summary>Services are endpoints like any other: what ASP.NET Core does for endpoints it does for them.</summary>
public sealed class HostingTests
{
    [Fact]
    public async Task Authorization_OfAnEndpoint_AppliesToItsCalls()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Script(),
            build: builder =>
            {
                builder.Services.AddAuthentication("token").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, TokenHandler>("token", null);
                builder.Services.AddAuthorization(options => options.AddPolicy("cns", policy => policy.RequireClaim("institution", "cns")));
            },
            map: app =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapGrpcService<ScriptedService>().RequireAuthorization("cns");
            });
        using GrpcChannel channel = server.Channel();
        var client = new Scripted.ScriptedClient(channel);

        async Task<StatusCode> As(string token) =>
            (await Assert.ThrowsAsync<RpcException>(async () => await client.UnaryAsync(new Note(), new Metadata { { "authorization", token } }))).StatusCode;

        Assert.Equal(StatusCode.Unauthenticated, await As("nobody"));
        Assert.Equal(StatusCode.PermissionDenied, await As("cnap"));
        Assert.Equal(1, (await client.UnaryAsync(new Note { Number = 1 }, new Metadata { { "authorization", "cns" } })).Number);
    }

    [Fact]
    public async Task User_OfTheToken_IsVisibleToTheService()
    {
        string? institution = null;
        await using TestServer server = await TestServer.StartAsync(
            new Script
            {
                Unary = (request, context) =>
                {
                    institution = context.GetHttpContext().User.FindFirst("institution")?.Value;
                    return Task.FromResult(request);
                },
            },
            build: builder => builder.Services.AddAuthentication("token").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, TokenHandler>("token", null),
            map: app =>
            {
                app.UseAuthentication();
                app.MapGrpcService<ScriptedService>();
            });
        using GrpcChannel channel = server.Channel();
        await new Scripted.ScriptedClient(channel).UnaryAsync(new Note(), new Metadata { { "authorization", "cnap" } });

        Assert.Equal("cnap", institution);
    }

    [Fact]
    public async Task RateLimiting_OfAnEndpoint_AppliesToItsCalls()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Script(),
            build: builder => builder.Services.AddRateLimiter(options =>
            {
                options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                options.AddFixedWindowLimiter("two", limiter =>
                {
                    limiter.PermitLimit = 2;
                    limiter.Window = TimeSpan.FromDays(1);
                });
            }),
            map: app =>
            {
                app.UseRateLimiter();
                app.MapGrpcService<ScriptedService>().RequireRateLimiting("two");
            });
        using GrpcChannel channel = server.Channel();
        var client = new Scripted.ScriptedClient(channel);
        await client.UnaryAsync(new Note());
        await client.UnaryAsync(new Note());

        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(async () => await client.UnaryAsync(new Note()))).StatusCode);
    }

    [Fact]
    public async Task Service_OfEachCall_IsMadeFromTheServicesOfTheRequestAndDisposed()
    {
        var disposed = new List<int>();
        await using TestServer server = await TestServer.StartAsync(
            new Script(),
            build: builder => builder.Services.AddScoped<Scope>().AddSingleton(disposed),
            map: app => app.MapGrpcService<ScopedService>());
        using GrpcChannel channel = server.Channel();
        var client = new Scripted.ScriptedClient(channel);
        await client.UnaryAsync(new Note { Number = 1 });
        await client.UnaryAsync(new Note { Number = 2 });
        await server.StopAsync();

        Assert.Equal([1, 2], disposed);
    }

    [Fact]
    public async Task Definition_OfAnObject_ServesItsMethods()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Script(), map: app => app.MapGrpcService(Scripted.BindService(new ScriptedService(new Script()))));
        using GrpcChannel channel = server.Channel();
        using AsyncServerStreamingCall<Note> call = new Scripted.ScriptedClient(channel).Spread(new Note { Number = 3 });

        Assert.Equal([0, 1, 2], await call.ResponseStream.ReadAllAsync().Select(note => note.Number).ToListAsync());
        Assert.Equal(7, (await new Scripted.ScriptedClient(channel).UnaryAsync(new Note { Number = 7 })).Number);
    }

    [Theory]
    [InlineData("application/grpc", HttpStatusCode.OK)]
    [InlineData("application/grpc+proto", HttpStatusCode.OK)]
    [InlineData("application/grpc; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("application/grpc-web", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task ContentType_OtherThanGrpcs_Is415(string contentType, HttpStatusCode expected)
    {
        await using TestServer server = await TestServer.StartAsync(new Script());

        Assert.Equal(expected, (await RawCall.PostAsync(server.Address, "Unary", Frames.Of(0), ("content-type", contentType))).Http);
    }

    [Fact]
    public async Task Http11_IsToldToUpgrade()
    {
        await using TestServer server = await TestServer.StartAsync(new Script(), listen: endpoint => endpoint.Protocols = HttpProtocols.Http1);
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Frames.Of(0));
        content.Headers.TryAddWithoutValidation("content-type", "application/grpc");
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Address, "/bs2000bridge.test.v1.Scripted/Unary"), content);

        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
        Assert.Contains("HTTP/2", response.Headers.GetValues("grpc-message").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherEndpoints_BesideServices_AnswerAsEver()
    {
        await using TestServer server = await TestServer.StartAsync(new Script(), map: app =>
        {
            app.MapGrpcService<ScriptedService>();
            app.MapPost("/a/b", () => "page");
        });
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using HttpResponseMessage page = await http.PostAsync(new Uri(server.Address, "/a/b"), null);
        using HttpResponseMessage none = await http.PostAsync(new Uri(server.Address, "/c/d"), null);

        Assert.Equal("page", await page.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public void MapGrpcService_WithoutAddGrpc_SaysWhatToDo()
    {
        WebApplication app = WebApplication.CreateSlimBuilder().Build();

        Assert.Contains("AddGrpc", Assert.Throws<InvalidOperationException>(() => app.MapGrpcService<ScriptedService>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapGrpcService_OfAnotherClass_SaysWhatIsMissing() =>
        Assert.Contains("generated", (await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestServer.StartAsync(new Script(), map: app => app.MapGrpcService<Scope>()))).Message, StringComparison.Ordinal);
}

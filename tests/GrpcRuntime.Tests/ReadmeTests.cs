using System.Net;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_GivesWhatItSays()
    {
        // example begins
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddGrpcHealthChecks();
        await using WebApplication app = builder.Build();
        app.MapGrpcHealthChecksService(); // and one's own: app.MapGrpcService<SalaryService>()
        await app.StartAsync();

        using GrpcChannel channel = GrpcChannel.ForAddress(app.Urls.Single());
        var client = new Health.HealthClient(channel);
        HealthCheckResponse response = await client.CheckAsync(new HealthCheckRequest());
        // example ends

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, response.Status);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns()
    {
        string[] run = Between(File.ReadAllLines(Place("ReadmeTests.cs")), "// example begins", "// example ends");

        Assert.NotEmpty(run);
        Assert.Equal(run, Between(File.ReadAllLines(Place("README.md")), "```csharp", "```"));
    }

    private static string Place(string file) => Path.Combine(AppContext.BaseDirectory, "Readme", file);

    private static string[] Between(string[] lines, string first, string last) =>
        [.. lines.Select(line => line.Trim()).SkipWhile(line => line != first).Skip(1).TakeWhile(line => line != last)];
}

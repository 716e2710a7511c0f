using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>
/// A command for the benchmark itself, not for people: serves <see cref="WagesService"/> on a free loopback port, in a
/// process of its own as the peer is. Writes the port, and serves until its standard input ends.
/// </summary>
internal static class ServeCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "serve-wages";

    /// <summary>Makes the command.</summary>
    /// <param name="input">Serves until it ends.</param>
    /// <param name="output">Receives the port.</param>
    public static Command Create(TextReader input, TextWriter output)
    {
        Command command = new(Name, "Serves made-up wages over gRPC.") { Hidden = true };
        command.SetAction(async (_, cancellation) =>
        {
            await using WebApplication app = Build();
            await app.StartAsync(cancellation);
            await output.WriteLineAsync($"{new Uri(app.Urls.Single()).Port}");
            await output.FlushAsync(cancellation);

            // On a thread of its own: the console's reader blocks, and the pool's few threads are for the calls.
            await Task.Factory.StartNew(input.ReadToEnd, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(cancellation);
            return 0;
        });
        return command;
    }

    private static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        WebApplication app = builder.Build();
        app.MapGrpcService<WagesService>();
        return app;
    }
}

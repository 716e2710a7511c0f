#!/usr/bin/env bash
# EXPECTED: StopAsync of one BackgroundService ends that worker; its OperationCanceledException is the usual end, as when the host stops.
# REALLY: unless the whole host has begun to stop already, the host takes the cancellation for a crash, logs it as critical, and stops everything.
#         The same befalls a worker that an IHostedLifecycleService ends in StoppingAsync, which is called just before the host "begins to stop".
# VERSION: Microsoft.Extensions.Hosting 10.0.12
# MATTERS: workers that must end before the servers they ask (a drain in order), or that an operator pauses. Catch the cancellation in ExecuteAsync,
#          and let the work begin before it is stopped: cancelled in the queue, it counts as a crash too.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
command -v dotnet >/dev/null || { echo 'the .NET 10 SDK is missing' >&2; exit 3; }
cat > finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Extensions.Hosting" Version="[10.0.12]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

Console.WriteLine($"{await HostStopsAsync(returns: false)} {await HostStopsAsync(returns: true)}");

// Whether the host stops within five seconds after one of its workers was told to.
static async Task<string> HostStopsAsync(bool returns)
{
    var worker = new Worker(returns);
    HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
    builder.Services.AddSingleton<IHostedService>(worker);
    using IHost host = builder.Build();
    await host.StartAsync();
    await worker.Begun.Task;
    var stopping = new TaskCompletionSource();
    host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
    await worker.StopAsync(default);
    return await Task.WhenAny(stopping.Task, Task.Delay(5000)) == stopping.Task ? "stops" : "lives";
}

sealed class Worker(bool returns) : BackgroundService
{
    public TaskCompletionSource Begun { get; } = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Begun.SetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException) when (returns)
        {
        }
    }
}
CS
dotnet build -v quiet --nologo >build.txt 2>&1 || { cat build.txt >&2; exit 3; }
expect 'the host, after one worker was stopped that throws OperationCanceledException; that returns' "$(dotnet bin/Debug/net10.0/finding.dll)" 'stops lives'

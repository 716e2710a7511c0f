using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Services.Workers;

/// <summary>Adds what goes on by itself to a host.</summary>
public static class WorkerServices
{
    /// <summary>Has a domain's tables brought up to date at the start. To be added before the work that needs them: hosted services start in their order.</summary>
    public static IServiceCollection AddSchemaUpdate(this IServiceCollection services, Func<CancellationToken, Task> migrate) =>
        services.AddSingleton<IHostedService>(_ => new SchemaUpdate(migrate));

    /// <summary>Adds recurring work; several may be added.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">What is done, as a log says it.</param>
    /// <param name="pause">How long to rest between two rounds.</param>
    /// <param name="round">Gives one round.</param>
    /// <param name="signal">Gives what ends the pause; null when only the clock does.</param>
    public static IServiceCollection AddRecurringWork(
        this IServiceCollection services,
        string name,
        TimeSpan pause,
        Func<IServiceProvider, Func<CancellationToken, Task>> round,
        Func<IServiceProvider, CommitSignal>? signal = null) =>
        services.AddSingleton<IHostedService>(provider => new RecurringWork(
            name,
            pause,
            round(provider),
            signal?.Invoke(provider),
            provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RecurringWork>>()));
}

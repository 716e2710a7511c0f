using BS2000Bridge.Services.Tests.Doubles;
using BS2000Bridge.Services.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Services.Tests.Workers;

/// <summary>What goes on by itself in a host: the tables first, then the work.</summary>
public sealed class WorkerServicesTests
{
    [Fact]
    public async Task SchemaUpdate_AtTheStart_IsDoneBeforeTheHostGoesOn()
    {
        using var over = new CancellationTokenSource();
        var migrated = new TaskCompletionSource();
        CancellationToken given = default;
        IHostedService update = Hosted(services => services.AddSchemaUpdate(cancellationToken =>
        {
            given = cancellationToken;
            return migrated.Task;
        }));

        Task starting = update.StartAsync(over.Token);

        Assert.False(starting.IsCompleted);
        Assert.Equal(over.Token, given);
        migrated.SetResult();
        await starting;
        await update.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task SchemaUpdate_ThatFails_EndsTheStart()
    {
        IHostedService update = Hosted(services => services.AddSchemaUpdate(_ => Task.FromException(new InvalidOperationException("no tables"))));

        await Assert.ThrowsAsync<InvalidOperationException>(() => update.StartAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RecurringWork_AddedToAHost_GoesOnByClockOrSignal(bool bySignal)
    {
        var clock = new TestClock();
        var signal = new CommitSignal();
        using var rounds = new SemaphoreSlim(0);
        Func<IServiceProvider, CommitSignal>? signalOf = bySignal ? provider => provider.GetRequiredService<CommitSignal>() : null;
        IHostedService work = Hosted(services => services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(signal)
            .AddRecurringWork(
                "Contributions",
                TimeSpan.FromSeconds(5),
                provider => _ =>
                {
                    Assert.Same(clock, provider.GetRequiredService<TimeProvider>());
                    rounds.Release();
                    return Task.CompletedTask;
                },
                signalOf));

        await work.StartAsync(CancellationToken.None);
        await rounds.WaitAsync();
        signal.Raise();
        if (bySignal)
        {
            await rounds.WaitAsync();
        }

        await work.StopAsync(CancellationToken.None);
        Assert.Equal(0, rounds.CurrentCount);
    }

    [Fact]
    public async Task Signal_RaisedTwice_EndsEachWaitOnce()
    {
        var signal = new CommitSignal();
        Task first = signal.Next;
        Assert.False(first.IsCompleted);

        signal.Raise();
        await first;
        Task second = signal.Next;

        Assert.False(second.IsCompleted);
        signal.Raise();
        await second;
    }

    private static IHostedService Hosted(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILogger<RecurringWork>>(_ => new LoggerFactory([new LogEntries()]).CreateLogger<RecurringWork>());
        services.AddSingleton<IHostApplicationLifetime, StartedHost>();
        add(services);
        return Assert.Single(services.BuildServiceProvider().GetServices<IHostedService>());
    }
}

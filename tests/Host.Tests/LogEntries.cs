using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Host.Tests;

/// <summary>Keeps what is logged, exceptions and their texts included.</summary>
internal sealed class LogEntries : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _entries = new();

    public IReadOnlyCollection<string> All => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LogEntries entries, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries._entries.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}".TrimEnd());
    }
}

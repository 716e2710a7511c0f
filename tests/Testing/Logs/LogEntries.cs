using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Testing.Logs;

/// <summary>Keeps what is logged, so that a test can ask what was said, and above all what was not: personal data and insides.</summary>
public sealed class LogEntries : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _entries = new();

    /// <summary>All entries in their order, each as <c>Level category: text</c>.</summary>
    public IReadOnlyCollection<string> All => _entries;

    /// <summary>A logger whose entries are kept here.</summary>
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <summary>Nothing is held.</summary>
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

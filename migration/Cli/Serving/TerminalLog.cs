using System.Globalization;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Cli.Serving;

/// <summary>Writes what a host logs to stderr, a line an entry: service managers keep stderr by the line. A stack trace would be many; its first line says where.</summary>
internal sealed class TerminalLog(Terminal terminal) : ILoggerProvider
{
    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private void Write(LogLevel level, string message, Exception? exception)
    {
        string time = terminal.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string cause = exception is null ? "" : $": {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0].Trim()}";
        string line = $"{time} {level.ToString().ToLowerInvariant()}: {message}{cause}".ReplaceLineEndings(" ");
        lock (_lock)
        {
            terminal.Error.WriteLine(line);
        }
    }

    private sealed class Logger(TerminalLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log.Write(logLevel, formatter(state, exception), exception);
            }
        }
    }
}

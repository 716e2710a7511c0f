using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.Cli.Serving;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Cli.Tests.Serving;

public sealed class TerminalLogTests
{
    [Fact]
    public void Log_AFault_IsOneLineWithTimeMessageAndCause()
    {
        string line = Write(logger => logger.LogError(new InvalidOperationException("broken\nin two"), "It failed"));

        Assert.Equal("1970-01-01T00:00:00Z error: It failed: InvalidOperationException: broken in two \n", line);
    }

    [Fact]
    public void Log_WhatIsNoWarning_IsNotWritten() => Assert.Equal("", Write(logger => logger.LogInformation("It went well")));

    private static string Write(Action<ILogger> write)
    {
        using StringWriter errors = new() { NewLine = "\n" };
        using var log = new TerminalLog(new Terminal(TextWriter.Null, errors, OutIsTerminal: false, ErrorIsTerminal: false, Width: 200, new TestClock(DateTimeOffset.UnixEpoch)));
        write(log.CreateLogger("any"));
        return errors.ToString();
    }
}

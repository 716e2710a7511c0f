using System.Diagnostics;

namespace BS2000Bridge.Cli.Tests.Serving;

/// <summary>The program itself, ended as service managers and people end it.</summary>
public sealed class ServeSignalTests
{
    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("INT", 130)]
    public async Task Serve_Signalled_EndsInOrder(string signal, int expected)
    {
        using var folder = new TemporaryFolder();

        // A test run in the background ignores SIGINT, and what it starts would too.
        var start = new ProcessStartInfo(
            "/usr/bin/env",
            ["--default-signal=INT", Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "BS2000Bridge.Cli.dll"), "serve", "--url", "http://127.0.0.1:0", "--database", folder.Database])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process bridge = Process.Start(start)!;
        try
        {
            Task<string> errors = bridge.StandardError.ReadToEndAsync();
            while (await bridge.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ctrl-C ends it", StringComparison.Ordinal))
            {
            }

            using Process kill = Process.Start("kill", [$"-{signal}", $"{bridge.Id}"]);
            await bridge.WaitForExitAsync();

            Assert.Equal((expected, ""), (bridge.ExitCode, await errors));
        }
        finally
        {
            if (!bridge.HasExited)
            {
                bridge.Kill();
            }
        }
    }
}

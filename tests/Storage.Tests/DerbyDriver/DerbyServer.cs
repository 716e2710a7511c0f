using System.Diagnostics;
using System.Globalization;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Storage.Tests.DerbyDriver;

/// <summary>A Java process with Derby in it, which the tests' driver talks to; it ends with this process.</summary>
internal static class DerbyServer
{
    private static readonly Lazy<Task<int>> SharedPort = new(StartAsync);
    private static int _databases;

    // Kept, because a process that is collected loses its input, and then ends.
    private static Process? _process;

    /// <summary>Why a test that needs it is skipped; null where it is there.</summary>
    public static string? WhySkipped { get; } =
        Derby.WhySkipped ?? (InstalledProgram.IsOnPath("javac")
            ? null
            : "the Java compiler is missing; install it (Debian: apt-get install default-jdk-headless)");

    /// <summary>Settings for an empty database.</summary>
    public static async Task<DatabaseSettings> NewDatabaseAsync()
    {
        int port = await SharedPort.Value;
        return new(DatabaseProvider.Db2, string.Create(CultureInfo.InvariantCulture, $"Server={port};Database=test{Interlocked.Increment(ref _databases)}"))
        {
            DriverName = "Derby",
            DriverFactory = typeof(DerbyFactory).AssemblyQualifiedName,
        };
    }

    private static async Task<int> StartAsync()
    {
        var start = new ProcessStartInfo("java", ["-Dderby.locks.waitTimeout=5", "-Dderby.stream.error.field=java.lang.System.err", "-cp", "/usr/share/java/derby.jar", Path.Combine(AppContext.BaseDirectory, "DerbyBridge.java")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        string? port = await _process.StandardOutput.ReadLineAsync();
        return int.Parse(port ?? throw new InvalidOperationException("DerbyBridge.java does not start."), CultureInfo.InvariantCulture);
    }
}

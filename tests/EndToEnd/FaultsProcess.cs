using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BS2000Bridge.EndToEnd.Tests;

/// <summary>The program as people run it, in a process of its own, which a test may interrupt.</summary>
internal sealed class FaultsProcess : IDisposable
{
    private const int InterruptSignal = 2;

    private static readonly string DotNet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;

    private FaultsProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _out = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts <c>bridge</c> with these arguments.</summary>
    public static FaultsProcess Start(params string[] arguments) => StartIn(AppContext.BaseDirectory, path: null, arguments);

    /// <summary>Starts the <c>bridge</c> of a folder.</summary>
    /// <param name="folder">Where its assemblies stand.</param>
    /// <param name="path">The only folder that is searched for other programs; null for the usual ones.</param>
    /// <param name="arguments">The arguments.</param>
    public static FaultsProcess StartIn(string folder, string? path, params string[] arguments)
    {
        // Where the tests run in the background Ctrl-C is ignored, and what is ignored is inherited: env undoes that.
        ProcessStartInfo start = new("/usr/bin/env", ["--default-signal=INT", DotNet, Path.Combine(folder, "BS2000Bridge.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        return new FaultsProcess(start);
    }

    /// <summary>Waits until the process has written what is asked for.</summary>
    public void WaitUntil(Func<bool> written)
    {
        while (!written())
        {
            // Waiting for the end is all the pause there is between two looks.
            Assert.False(_process.WaitForExit(TimeSpan.FromMilliseconds(1)), "the process ended before the moment came");
        }
    }

    /// <summary>What Ctrl-C sends.</summary>
    public void Interrupt() => Assert.Equal(0, SendSignal(_process.Id, InterruptSignal));

    /// <summary>What nothing can be done about.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for the end.</summary>
    public async Task<FaultsRun> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new FaultsRun(_process.ExitCode, await _out, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BS2000Bridge.EndToEnd.Tests.Programs;

/// <summary>The program as people run it, in a process of its own, which a test may interrupt.</summary>
internal sealed class BridgeProcess : IDisposable
{
    private const int InterruptSignal = 2;

    private static readonly string DotNet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;

    private BridgeProcess(ProcessStartInfo start, bool announces, out string line)
    {
        _process = Process.Start(start)!;
        line = announces ? _process.StandardOutput.ReadLine() ?? "" : "";
        _out = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>How many files, sockets and pipes the process has open.</summary>
    public int Handles => Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length;

    /// <summary>Starts <c>bridge</c> with these arguments.</summary>
    public static BridgeProcess Start(params string[] arguments) => StartIn(AppContext.BaseDirectory, path: null, arguments);

    /// <summary>Starts the <c>bridge</c> of a folder.</summary>
    /// <param name="folder">Where its assemblies stand.</param>
    /// <param name="path">The only folder that is searched for other programs; null for the usual ones.</param>
    /// <param name="arguments">The arguments.</param>
    public static BridgeProcess StartIn(string folder, string? path, params string[] arguments)
    {
        ProcessStartInfo start = StartOf(folder, path, arguments);
        return new BridgeProcess(start, announces: false, out _);
    }

    /// <summary>Starts <c>bridge</c> with these arguments and waits for the first line that it writes.</summary>
    public static BridgeProcess StartAnnounced(out string line, params string[] arguments) =>
        new(StartOf(AppContext.BaseDirectory, path: null, arguments), announces: true, out line);

    /// <summary>Waits until the process has written what is asked for.</summary>
    public void WaitUntil(Func<bool> written) => Assert.True(TryWaitUntil(written), "the process ended before the moment came");

    /// <summary>Waits until the process has written what is asked for.</summary>
    /// <returns>False when it ended before.</returns>
    public bool TryWaitUntil(Func<bool> written)
    {
        while (!written())
        {
            // Waiting for the end is all the pause there is between two looks.
            if (_process.WaitForExit(TimeSpan.FromMilliseconds(1)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What Ctrl-C sends.</summary>
    public void Interrupt() => Assert.Equal(0, SendSignal(_process.Id, InterruptSignal));

    /// <summary>What nothing can be done about.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for the end.</summary>
    public async Task<BridgeRun> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new BridgeRun(_process.ExitCode, await _out, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartOf(string folder, string? path, string[] arguments)
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

        return start;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}

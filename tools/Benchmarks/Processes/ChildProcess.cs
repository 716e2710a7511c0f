using System.Diagnostics;

namespace BS2000Bridge.Benchmarks.Processes;

/// <summary>Runs programs and measures them from outside.</summary>
internal static class ChildProcess
{
    /// <summary>How often memory is looked at; the system keeps the peak, so that only a peak of the last moments can be missed.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends the program and all that it started.</param>
    public static ChildRun Run(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        using CancellationTokenRegistration kill = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> words = process.StandardError.ReadToEndAsync(CancellationToken.None);
        long peak = 0;
        while (!process.WaitForExit(Look))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        cancellationToken.ThrowIfCancellationRequested();
        return new ChildRun(process.ExitCode, seconds, peak, output.GetAwaiter().GetResult(), words.GetAwaiter().GetResult());
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended just now.
            return 0;
        }
    }
}

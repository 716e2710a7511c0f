using System.Diagnostics;

namespace BS2000Bridge.Testing.Processes;

/// <summary>Runs a program to its end.</summary>
public static class ChildProcess
{
    /// <summary>No program of a test needs longer; one that does hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program and reads all that it writes.</summary>
    /// <param name="program">Its name on the search path, or its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder; null for that of the test.</param>
    /// <exception cref="TimeoutException">It has not ended within two minutes, and was killed with its children; the message has what it wrote.</exception>
    public static async Task<EndedProcess> RunAsync(string program, IEnumerable<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        using Process process = Process.Start(start)!;

        // Both at once: a program that fills the pipe of the one while the other is read would wait for ever.
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException tooLong)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path.GetFileName(program)} {string.Join(' ', start.ArgumentList)} hangs; it said: {await output}{await errors}", tooLong);
        }

        return new EndedProcess(process.ExitCode, await output, await errors);
    }
}

using System.Diagnostics;

namespace BS2000Bridge.Interop.Tests;

/// <summary>Runs a program and waits for it.</summary>
internal static class Child
{
    /// <summary>A case that lasts longer hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>What a program says on starting.</summary>
    public static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, (string Name, string Value)? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Workplace.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (environment is var (name, value))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Runs a program, which must end with 0; if not, the test fails with what it said.</summary>
    public static async Task RunAsync(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{start.FileName} {string.Join(' ', start.ArgumentList)} hangs; it said: {await output}{await errors}");
        }

        Assert.True(process.ExitCode == 0, $"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await output}{await errors}");
    }
}

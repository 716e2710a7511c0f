using System.Diagnostics;

namespace BS2000Bridge.Storage.Tests;

/// <summary>
/// Apache Derby, of Db2's family: executes statements written for Db2, because IBM's driver is not to be had where this is built. Other test
/// projects link this file, and run their migrations through it (<c>Dialect.Db2.Render</c>).
/// </summary>
internal static class Derby
{
    /// <summary>Why a test that needs it is skipped; null where it is there.</summary>
    public static string? WhySkipped { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "ij"))) && File.Exists("/usr/share/java/derby.jar")
            ? null
            : "Derby is missing; install it (Debian: apt-get install derby-tools libderby-java default-jre-headless)";

    /// <summary>Executes statements one after the other in an empty database and commits.</summary>
    /// <returns>What Derby answered, with the statements.</returns>
    /// <exception cref="InvalidOperationException">Derby refuses one; the message has what it says.</exception>
    public static async Task<string> RunAsync(IEnumerable<string> statements)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bridge-derby-");
        try
        {
            string script = Path.Combine(folder.FullName, "script.sql");
            await File.WriteAllLinesAsync(script, ["connect 'jdbc:derby:memory:bridge;create=true';", "autocommit off;", .. statements.Select(statement => statement + ";"), "commit;", "exit;"]);
            var start = new ProcessStartInfo("ij", [script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            string[] lines = output.Split('\n');
            int wrong = Array.FindIndex(lines, line => line.StartsWith("ERROR", StringComparison.Ordinal));
            return wrong < 0 && process.ExitCode == 0
                ? output
                : throw new InvalidOperationException($"Derby: {string.Join('\n', lines.Skip(wrong - 1).Take(2))}{await errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using BS2000Bridge.Testing.Files;
using BS2000Bridge.Testing.Processes;

namespace BS2000Bridge.Testing.Databases;

/// <summary>
/// Apache Derby, of Db2's family: executes statements written for Db2, because IBM's driver is not to be had where this is built. The tests of a
/// domain run their migrations through it (<c>Dialect.Db2.Render</c>).
/// </summary>
public static class Derby
{
    /// <summary>Why a test that needs it is skipped; null where it is there.</summary>
    public static string? WhySkipped { get; } =
        InstalledProgram.IsOnPath("ij") && File.Exists("/usr/share/java/derby.jar")
            ? null
            : "Derby is missing; install it (Debian: apt-get install derby-tools libderby-java default-jre-headless)";

    /// <summary>Executes statements one after the other in an empty database and commits.</summary>
    /// <param name="statements">Statements in Db2's SQL, without the semicolon at their end.</param>
    /// <returns>What Derby answered, with the statements.</returns>
    /// <exception cref="InvalidOperationException">Derby refuses one; the message has what it says.</exception>
    public static async Task<string> RunAsync(IEnumerable<string> statements)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllLinesAsync(
            folder["script.sql"],
            ["connect 'jdbc:derby:memory:bridge;create=true';", "autocommit off;", .. statements.Select(statement => statement + ";"), "commit;", "exit;"]);

        EndedProcess ij = await ChildProcess.RunAsync("ij", ["script.sql"], folder.Path);

        // ij goes on after an error and ends with 0, so that its words are searched.
        string[] lines = ij.Out.Split('\n');
        int wrong = Array.FindIndex(lines, line => line.StartsWith("ERROR", StringComparison.Ordinal));
        return wrong < 0 && ij.ExitCode == 0
            ? ij.Out
            : throw new InvalidOperationException($"Derby: {string.Join('\n', lines.Skip(wrong - 1).Take(2))}{ij.Error}");
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace BS2000Bridge.Cli.Runs;

/// <summary>The COBOL program of the legacy batch, compiled once for each state of its sources.</summary>
internal static class BatchProgram
{
    private const string Program = "COTISAL";

    /// <summary>Whether a COBOL compiler is there.</summary>
    public static bool CompilerIsThere() => Compile(["--version"], out _) == 0;

    /// <summary>Compiles the program with <c>cobc -std=bs2000 -O2</c>, unless that has been done.</summary>
    /// <returns>The executable.</returns>
    public static string Build()
    {
        string root = ProjectRoot.Find();
        string sources = Path.Combine(root, "tools", "legacy-batch"), copybooks = Path.Combine(root, "legacy-adapter", "Adapter", "Copybooks");
        string folder = Path.Combine(root, "artifacts", "legacy-batch", Fingerprint(sources, copybooks));
        string executable = Path.Combine(folder, Program);
        if (File.Exists(executable))
        {
            return executable;
        }

        Directory.CreateDirectory(folder);
        string making = $"{executable}.{Environment.ProcessId}";
        int code = Compile(["-x", "-std=bs2000", "-O2", "-I", copybooks, "-o", making, Path.Combine(sources, Program + ".cob")], out string words);
        if (code != 0)
        {
            throw code < 0
                ? CliException.MissingComponent("The COBOL compiler cobc is missing: the legacy batch cannot be compiled.", "Install it: apt-get install gnucobol3")
                : new CliException(ExitCode.Fault, $"The legacy batch does not compile: {words}", "Restore tools/legacy-batch from the repository.");
        }

        File.Move(making, executable, overwrite: true);
        return executable;
    }

    private static string Fingerprint(string sources, string copybooks)
    {
        var text = new StringBuilder();
        foreach (string path in Directory.EnumerateFiles(sources, "*.cob").Concat(Directory.EnumerateFiles(copybooks, "*.cpy")).Order(StringComparer.Ordinal))
        {
            text.Append(Path.GetFileName(path)).Append('\n').Append(File.ReadAllText(path));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static int Compile(IReadOnlyList<string> arguments, out string words)
    {
        ProcessStartInfo start = new("cobc", arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            words = process.StandardError.ReadToEnd();
            _ = output.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            words = "";
            return -1;
        }
    }
}

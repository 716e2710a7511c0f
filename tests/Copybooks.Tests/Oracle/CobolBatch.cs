using System.Diagnostics;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Has GnuCOBOL compile some copybooks in one program and run it.</summary>
internal static class CobolBatch
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The answers, one for each record of each copybook in turn.</summary>
    public static IReadOnlyList<CobolAnswer> Run(IReadOnlyList<RandomCopybook> copybooks, SourceForm form, bool sliding, int seed)
    {
        string folder = Directory.CreateTempSubdirectory("oracle").FullName;
        try
        {
            foreach ((string name, string text) in copybooks.SelectMany(copybook => copybook.Files))
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }

            File.WriteAllText(Path.Combine(folder, "oracle.cob"), CobolSource.Of(copybooks));
            string[] options = [.. sliding ? ["-fodoslide"] : Array.Empty<string>(), .. form == SourceForm.Free ? ["-free"] : Array.Empty<string>()];
            Start(folder, seed, "cobc", ["-std=bs2000", .. options, "-w", "-x", "-O0", "-o", "oracle", "oracle.cob"]);
            Start(folder, seed, Path.Combine(folder, "oracle"), []);
            byte[] output = File.ReadAllBytes(Path.Combine(folder, "out.bin"));
            Assert.Equal(copybooks.Sum(copybook => copybook.Records.Count) * CobolAnswer.Length, output.Length);
            return [.. output.Chunk(CobolAnswer.Length).Select(bytes => new CobolAnswer(bytes))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Start(string folder, int seed, string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errorOutput = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"seed {seed}: {Path.GetFileName(program)} did not end; its sources: {string.Join('\n', Directory.GetFiles(folder, "*.c*").Select(File.ReadAllText))}");
        }

        string errors = errorOutput.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 0, $"seed {seed}: {Path.GetFileName(program)} ended with {process.ExitCode}: {errors}{output.GetAwaiter().GetResult()}\n{SourceOf(folder, errors)}");
    }

    /// <summary>The copybook that the compiler's first error names.</summary>
    private static string SourceOf(string folder, string errors)
    {
        string file = Path.Combine(folder, errors.Split(':')[0]);
        return File.Exists(file) ? File.ReadAllText(file) : string.Empty;
    }
}

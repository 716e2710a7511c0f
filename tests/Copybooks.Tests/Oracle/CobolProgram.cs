using System.Diagnostics;
using System.Text;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Has GnuCOBOL fill records with values and gives the bytes that it made of them.</summary>
internal static class CobolProgram
{
    private const int LongestRecord = 8000;

    public static byte[][] Run(IReadOnlyList<RandomRecord> records)
    {
        string folder = Directory.CreateTempSubdirectory("cobc").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "oracle.cob"), Source(records));
            Start(folder, "cobc", "-std=bs2000", "-fodoslide", "-x", "-o", "oracle", "oracle.cob");
            Start(folder, Path.Combine(folder, "oracle"));
            return Split(File.ReadAllBytes(Path.Combine(folder, "out.bin")), records.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Source(IReadOnlyList<RandomRecord> records)
    {
        var source = new StringBuilder(
            $"""
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ORACLE.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT F ASSIGN TO "out.bin".
                   DATA DIVISION.
                   FILE SECTION.
                   FD  F.
                   01  F-RECORD.
                       05  F-LENGTH PIC 9(9) COMP.
                       05  F-DATA PIC X({LongestRecord}).
                   WORKING-STORAGE SECTION.

            """);
        foreach (RandomRecord record in records)
        {
            source.Append(record.Text);
        }

        source.Append("       PROCEDURE DIVISION.\n           OPEN OUTPUT F.\n");
        foreach (RandomRecord record in records)
        {
            // First the counters: what depends on them has its place only then.
            foreach ((string field, int[] subscripts, _, string literal, _) in record.Values)
            {
                string subscript = subscripts.Length == 0 ? string.Empty : $" ({string.Join(" ", subscripts)})";
                source.Append($"           MOVE {literal}\n             TO {field}{subscript}.\n");
            }

            source.Append($"           MOVE LOW-VALUES TO F-RECORD.\n           MOVE FUNCTION LENGTH ({record.Name}) TO F-LENGTH.\n");
            source.Append($"           MOVE {record.Name} TO F-DATA.\n           WRITE F-RECORD.\n");
        }

        return source.Append("           CLOSE F.\n           STOP RUN.\n").ToString();
    }

    private static byte[][] Split(byte[] file, int count)
    {
        Assert.Equal(count * (LongestRecord + 4), file.Length);
        return [.. Enumerable.Range(0, count).Select(i => One(file, i))];
    }

    private static byte[] One(byte[] file, int index)
    {
        ReadOnlySpan<byte> bytes = file.AsSpan(index * (LongestRecord + 4), LongestRecord + 4);
        int length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
        return bytes.Slice(4, length).ToArray();
    }

    private static void Start(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors}{output.GetAwaiter().GetResult()}");
    }
}

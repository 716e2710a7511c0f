using System.ComponentModel;
using BS2000Bridge.Benchmarks.Processes;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>A program that the benchmark cannot do without.</summary>
internal static class RequiredProgram
{
    /// <summary>The exit code for a missing component.</summary>
    public const int Missing = 3;

    /// <summary>Sees whether a program starts.</summary>
    /// <param name="program">Its command; it must know <c>--version</c>.</param>
    /// <param name="role">What it is needed for.</param>
    /// <param name="package">The Debian packages that have it.</param>
    /// <exception cref="BenchmarkException">It is missing.</exception>
    public static void Check(string program, string role, string package)
    {
        try
        {
            ChildProcess.Run(program, ["--version"], CancellationToken.None);
        }
        catch (Win32Exception)
        {
            throw new BenchmarkException(Missing, $"The program {program}, {role}, is missing. Install it: apt-get install {package}");
        }
    }
}

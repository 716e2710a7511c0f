using Microsoft.Win32.SafeHandles;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>The standard output as a stream of bytes.</summary>
internal static class StandardOutput
{
    private const nint Descriptor = 1;

    /// <summary>
    /// Opens it. The console's own stream keeps silent when nobody reads any more, and a long command would go on for
    /// nothing; so a pipe is written to by its descriptor, which tells. A file is left to the console's stream, which moves
    /// the position that the file shares with other programs.
    /// </summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        if (!pipe.CanSeek)
        {
            return pipe;
        }

        pipe.Dispose();
        return Console.OpenStandardOutput();
    }
}

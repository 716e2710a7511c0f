using System.Text;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>Where a command writes, and what it may do there.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">What is wrong, and progress.</param>
/// <param name="OutIsTerminal">Whether a person reads <paramref name="Out"/>: colour is for them only.</param>
/// <param name="ErrorIsTerminal">Whether a person reads <paramref name="Error"/>: progress is for them only.</param>
/// <param name="Width">The columns of the terminal; of a file or a pipe, wide enough that nothing wraps.</param>
/// <param name="Time">The clock that progress is measured by.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, int Width, TimeProvider Time)
{
    private const int PipeWidth = 200;
    private const int MinWidth = 40;

    /// <summary>What is given to the program to read; empty unless set.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Where <see cref="Out"/> goes, for results of many megabytes: UTF-8, and a closed pipe is an <see cref="IOException"/>.</summary>
    public Stream Bytes { get; init; } = Stream.Null;

    /// <summary>The terminal, files or pipes that the program was started with; always UTF-8.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool outIsTerminal = !Console.IsOutputRedirected;
        int width = outIsTerminal ? Math.Max(MinWidth, Console.WindowWidth) : PipeWidth;
        return new Terminal(Console.Out, Console.Error, outIsTerminal, !Console.IsErrorRedirected, width, TimeProvider.System)
        {
            Input = Console.OpenStandardInput(),
            Bytes = StandardOutput.Open(),
        };
    }
}

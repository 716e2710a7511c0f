using System.CommandLine;
using System.Text;

namespace BS2000Bridge.Benchmarks;

/// <summary>The program behind <c>./bridge bench</c>.</summary>
internal static class Program
{
    private const int BadInput = 2;
    private const int Interrupted = 130;
    private static readonly TimeSpan TidyUp = TimeSpan.FromSeconds(10);

    private static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        ParseResult parsed = BenchCommand.Create(Console.Out, Console.Error).Parse(arguments);
        try
        {
            int code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TidyUp });
            return parsed.Errors.Count > 0 ? BadInput : code;
        }
        catch (BenchmarkException failure)
        {
            return Say(failure.ExitCode, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Say(BadInput, $"The folder of data and results cannot be written: {failure.Message}{Environment.NewLine}Name another with --out.");
        }
        catch (OperationCanceledException)
        {
            return Say(Interrupted, "Interrupted: nothing has been written. Start it again.");
        }
    }

    private static int Say(int exitCode, string what)
    {
        Console.Error.WriteLine($"bridge bench: {what}");
        return exitCode;
    }
}

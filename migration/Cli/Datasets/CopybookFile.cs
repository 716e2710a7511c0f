using System.Text;
using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.Copybooks;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Reads copybooks from files, and those that they COPY from the folders around them.</summary>
internal static class CopybookFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a copybook.</summary>
    /// <exception cref="CliException">The file cannot be read, or its text does not follow the language.</exception>
    public static Copybook Load(string path, IReadOnlyList<string> folders, CopybookOptions options)
    {
        try
        {
            return Copybook.Parse(Text(path), path, options);
        }
        catch (CopybookException fault)
        {
            throw CliException.BadInput(fault.Message, "Correct the copybook at that place; one from z/OS may need --dialect ibm.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"The copybook {path} cannot be read: {fault.Message}", "Name the file with --copybook.");
        }
    }

    /// <summary>The text of a source; one that is not UTF-8 is taken for ISO 8859-1, in which older ones are kept.</summary>
    private static string Text(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}

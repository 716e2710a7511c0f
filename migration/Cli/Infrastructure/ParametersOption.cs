using System.Text;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary><c>--parameters DIR</c>, which every command takes: the centre's own values, laid over those that the program brings with it.</summary>
internal sealed class ParametersOption
{
    private const string Pattern = "*.yaml";

    /// <summary>The option itself; it is said once, at the root.</summary>
    public Option<string?> Option { get; } = new("--parameters")
    {
        Description = "A folder of the centre's own parameters, *.yaml, laid over the program's. 'bridge parameters check' looks at such a folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The parameters that a command line asks for.</summary>
    /// <exception cref="CliException">The folder cannot be read, or a file in it is wrong; the message names file and line.</exception>
    public ParameterLibrary Read(ParseResult parsed) => Load(parsed.GetValue(Option));

    /// <summary>The parameters with those of a folder; the program's alone when there is none.</summary>
    /// <exception cref="CliException">As by <see cref="Read"/>.</exception>
    public static ParameterLibrary Load(string? folder) => folder is null ? ParameterLibrary.Load() : LoadFolder(folder);

    private static ParameterLibrary LoadFolder(string folder)
    {
        try
        {
            string[] paths = Directory.GetFiles(folder, Pattern);
            if (paths.Length == 0)
            {
                throw CliException.BadInput($"--parameters: {folder} holds no {Pattern}.", "Name the folder of the centre's parameters, or leave the option out.");
            }

            Array.Sort(paths, StringComparer.Ordinal);
            return ParameterLibrary.Load([.. paths.Select(path => new ParameterFile(Path.GetFileName(path), Text(path)))]);
        }
        catch (ParameterFormatException failure)
        {
            throw CliException.BadInput(failure.Message, $"Correct the file in {folder}; nothing was computed. The README of modern/Legislation shows the form.");
        }
        catch (DecoderFallbackException failure)
        {
            throw CliException.BadInput($"--parameters: a file in {folder} is not UTF-8: {failure.Message}", "Save it as UTF-8.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"--parameters: {folder} cannot be read: {failure.Message}", "Name a folder that is there and can be read.");
        }
    }

    private static string Text(string path) => File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
}

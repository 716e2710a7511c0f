using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Reads copybooks from files.</summary>
internal static class CopybookFile
{
    /// <summary>Reads a copybook; COPY looks in its own folder and in those that are given.</summary>
    /// <exception cref="CliException">A file cannot be read, or a text does not follow the language.</exception>
    public static Copybook Load(string path, IReadOnlyList<string> folders, CopybookOptions options)
    {
        try
        {
            return Copybook.Parse(SourceText.Read(path), path, options with { Library = new CopyLibrary(path, folders).Find });
        }
        catch (CopybookException failure)
        {
            throw CliException.BadInput(failure.Message, "Correct the copybook at that place; one from z/OS may need --dialect ibm, one that copies others --copy DIR.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"The copybook {path} cannot be read: {failure.Message}", "Name the file with --copybook.");
        }
    }
}

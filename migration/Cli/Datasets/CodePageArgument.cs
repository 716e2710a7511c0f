using BS2000Bridge.Datasets.CodePages;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>A code page that somebody named.</summary>
internal static class CodePageArgument
{
    /// <summary>The code page of a name or table file.</summary>
    /// <exception cref="CliException">There is none, or it has no blank.</exception>
    public static CodePage Get(string nameOrPath)
    {
        try
        {
            CodePage codePage = CodePage.Get(nameOrPath);
            _ = codePage.GetBytes(" "); // What fills text; a site's table may have left it out.
            return codePage;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput(failure.Message, "Give another with --code-page.");
        }
    }
}

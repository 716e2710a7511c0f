namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>The folder of the sources: the COBOL of the legacy batch is compiled from there, the demo's month stands there.</summary>
internal static class ProjectRoot
{
    /// <summary>Finds it above the program.</summary>
    public static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BS2000Bridge.sln")))
            {
                return folder.FullName;
            }
        }

        throw CliException.MissingComponent(
            $"The sources are not above {AppContext.BaseDirectory}: the legacy batch is compiled from tools/legacy-batch.",
            "Run the command through ./bridge in a checkout of the project.");
    }
}

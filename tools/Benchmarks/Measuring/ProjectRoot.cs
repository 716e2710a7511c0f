namespace BS2000Bridge.Benchmarks.Measuring;

/// <summary>The folder of the project, in which <c>./bridge</c> stands.</summary>
internal static class ProjectRoot
{
    /// <summary>Finds it above the program.</summary>
    /// <exception cref="BenchmarkException">The program does not stand in a checkout.</exception>
    public static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BS2000Bridge.sln")))
            {
                return folder.FullName;
            }
        }

        throw new BenchmarkException(3, $"The sources are not above {AppContext.BaseDirectory}. Run './bridge bench' in a checkout of the project.");
    }
}

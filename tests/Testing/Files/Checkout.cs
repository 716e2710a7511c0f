namespace BS2000Bridge.Testing.Files;

/// <summary>The checkout that the tests were built from: some tests read sources, documentation or the contract as they are committed.</summary>
public static class Checkout
{
    private const string Solution = "BS2000Bridge.sln";

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder of the checkout.</summary>
    /// <param name="path">From the root, with slashes, such as <c>modern/Salary/README.md</c>.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no {Solution} above {AppContext.BaseDirectory}; run the tests from a checkout.");
    }
}

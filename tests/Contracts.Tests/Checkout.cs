namespace BS2000Bridge.Contracts.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder of the protos.</summary>
    public static string Protos { get; } = Path.Combine(FolderAbove("BS2000Bridge.sln"), "protos");

    /// <summary>The program <c>buf</c>, where <c>npm ci</c> puts it.</summary>
    public static string Buf { get; } = Path.Combine(FolderAbove("BS2000Bridge.sln"), "tests", "Contracts.Tests", "node_modules", ".bin", "buf");

    private static string FolderAbove(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no {file} above {AppContext.BaseDirectory}; run the tests from a checkout.");
    }
}

using BS2000Bridge.Contracts;

namespace BS2000Bridge.Cli.Contract;

/// <summary>Writes the contract to a folder, as an institution receives it.</summary>
internal static class ContractExport
{
    /// <summary>How to begin, for developers.</summary>
    public const string Readme = "README.md";

    /// <summary>Every service, message and field, for reading.</summary>
    public const string Page = "contract.html";

    private const string ReadmeResource = "institutions.md";

    /// <summary>Whether a folder holds an export, so that a later one may take its place.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, ContractFiles.DescriptorSetName)) && File.Exists(Path.Combine(folder, Page));

    /// <summary>Writes the protos under their paths, the descriptor set, the page, and the README.</summary>
    /// <param name="folder">The folder; it exists.</param>
    /// <returns>What was written, by its path in the folder.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder)
    {
        Write(folder, Readme, typeof(ContractExport).Assembly.GetManifestResourceStream(ReadmeResource)!);
        string[] ofTheContract = [ContractFiles.DescriptorSetName, .. ContractFiles.Paths];
        foreach (string path in ofTheContract)
        {
            Write(folder, path, ContractFiles.Open(path));
        }

        using FileStream page = File.Create(Path.Combine(folder, Page));
        ContractPage.Write(page);
        return [Readme, .. ofTheContract, Page];
    }

    private static void Write(string folder, string path, Stream content)
    {
        using (content)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using FileStream file = File.Create(target);
            content.CopyTo(file);
        }
    }
}

namespace BS2000Bridge.Contracts.Documentation;

/// <summary>Writes the contract to a folder, as an institution receives it.</summary>
public static class ContractExport
{
    /// <summary>How to begin, for developers.</summary>
    public const string Readme = "README.md";

    /// <summary>Every service, message and field, for reading.</summary>
    public const string Page = "contract.html";

    /// <summary>All files as one <c>google.protobuf.FileDescriptorSet</c> with comments.</summary>
    public const string DescriptorSet = "contract.binpb";

    /// <summary>Whether a folder holds an export, so that a later one may take its place.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, DescriptorSet)) && File.Exists(Path.Combine(folder, Page));

    /// <summary>Writes the protos under their paths, the descriptor set, the page, and the README.</summary>
    /// <param name="folder">The folder; it exists.</param>
    /// <returns>What was written, by its path in the folder.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder)
    {
        string[] copied = [Readme, DescriptorSet, .. ContractFiles.Paths];
        foreach (string path in copied)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using Stream content = ContractFiles.Open(path);
            using FileStream file = File.Create(target);
            content.CopyTo(file);
        }

        using FileStream page = File.Create(Path.Combine(folder, Page));
        ContractPage.Write(page);
        return [.. copied, Page];
    }
}

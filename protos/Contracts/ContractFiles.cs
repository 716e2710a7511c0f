using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Contracts;

/// <summary>The files of the contract: the protos as they are, and all of them as one descriptor set.</summary>
public static class ContractFiles
{
    /// <summary>All files as one <c>google.protobuf.FileDescriptorSet</c> with comments.</summary>
    public const string DescriptorSetName = "contract.binpb";

    private const string ProtoFolder = "ccss/";

    private static readonly Assembly Resources = typeof(ContractFiles).Assembly;

    /// <summary>The paths of the protos, as they import one another.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Resources.GetManifestResourceNames().Where(name => name.StartsWith(ProtoFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>A file of the contract.</summary>
    /// <param name="path">One of <see cref="Paths"/>, or <see cref="DescriptorSetName"/>.</param>
    /// <exception cref="ArgumentException">The contract has no such file.</exception>
    public static Stream Open(string path) =>
        Resources.GetManifestResourceStream(path) ?? throw new ArgumentException($"The contract has no file {path}.", nameof(path));

    /// <summary>The descriptor set (<c>google.protobuf.FileDescriptorSet</c>) with comments and everything that is imported.</summary>
    public static ByteString DescriptorSet()
    {
        using Stream stream = Open(DescriptorSetName);
        return ByteString.FromStream(stream);
    }

    /// <summary>The descriptors of the contract's own files, with their comments.</summary>
    public static IReadOnlyList<FileDescriptor> Describe()
    {
        FileDescriptorSet set = FileDescriptorSet.Parser.ParseFrom(DescriptorSet());
        return [.. FileDescriptor.BuildFromByteStrings(set.File.Select(file => file.ToByteString())).Where(file => file.Name.StartsWith(ProtoFolder, StringComparison.Ordinal))];
    }
}

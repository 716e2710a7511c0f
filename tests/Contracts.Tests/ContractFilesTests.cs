using Google.Protobuf.Reflection;

namespace BS2000Bridge.Contracts.Tests;

public sealed class ContractFilesTests
{
    private static readonly string Protos = Checkout.PathOf("protos");

    private static readonly string[] OnDisk =
        [.. Directory.EnumerateFiles(Path.Combine(Protos, "ccss"), "*.proto", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Protos, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Paths_OfTheContract_AreAllProtosAsTheyAre()
    {
        Assert.True(OnDisk.Length > 20, $"{OnDisk.Length} protos");
        Assert.Equal(OnDisk, ContractFiles.Paths);
        foreach (string path in OnDisk)
        {
            using var text = new StreamReader(ContractFiles.Open(path));
            Assert.Equal(File.ReadAllText(Path.Combine(Protos, path)), text.ReadToEnd());
        }
    }

    [Fact]
    public void DescriptorSet_OfTheContract_HasAllFilesAndWhatTheyImport()
    {
        string[] names = [.. FileDescriptorSet.Parser.ParseFrom(ContractFiles.DescriptorSet()).File.Select(file => file.Name)];

        Assert.Equal(OnDisk, names.Where(name => name.StartsWith("ccss/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("google/protobuf/timestamp.proto", names);
    }

    [Fact]
    public void Describe_EverythingOfTheContract_HasAComment()
    {
        IEnumerable<DescriptorBase> all = ContractElements.All;

        Assert.True(all.Count() > 500, $"{all.Count()} elements");
        Assert.Empty(all.Where(one => string.IsNullOrWhiteSpace(one.Declaration?.LeadingComments)).Select(one => one.FullName));
    }

    [Fact]
    public void Open_WhatIsNoFileOfTheContract_Throws() => Assert.Throws<ArgumentException>(() => ContractFiles.Open("ccss/absent.proto"));
}

using System.Text.RegularExpressions;
using BS2000Bridge.Cli.Contract;
using BS2000Bridge.Contracts;

namespace BS2000Bridge.Cli.Tests.Contract;

public sealed partial class ContractExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_AnEmptyFolder_HoldsExactlyWhatIsListed()
    {
        Assert.False(ContractExport.IsIn(_folder.Path));

        IReadOnlyList<string> written = ContractExport.Write(_folder.Path);

        Assert.Equal(["README.md", "contract.binpb", "contract.html"], written.Where(file => !file.EndsWith(".proto", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(ContractFiles.Paths, written.Where(file => file.EndsWith(".proto", StringComparison.Ordinal)));
        Assert.Equal(
            written.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));
        Assert.True(ContractExport.IsIn(_folder.Path));
    }

    [Fact]
    public void Write_DescriptorSet_IsTheOneOfTheProgram()
    {
        ContractExport.Write(_folder.Path);

        Assert.Equal(ContractFiles.DescriptorSet().ToByteArray(), File.ReadAllBytes(_folder[ContractFiles.DescriptorSetName]));
    }

    /// <summary>What the README names of the contract is there.</summary>
    [Fact]
    public void Write_Readme_NamesOnlyWhatTheContractHas()
    {
        ContractExport.Write(_folder.Path);
        string readme = File.ReadAllText(_folder[ContractExport.Readme]);
        string[] known = [.. ContractElements.All.Select(one => one.FullName), .. ContractElements.Services.Select(service => service.File.Package)];

        string[] named = [.. FullNames().Matches(readme).Select(match => match.Value.TrimEnd('.')).Distinct(StringComparer.Ordinal)];

        Assert.Contains("ccss.common.v1.ErrorReason", named);
        Assert.Empty(named.Except(known, StringComparer.Ordinal));
        Assert.Contains(ContractPathOf(readme), ContractFiles.Paths);
    }

    private static string ContractPathOf(string readme) => ProtoPath().Match(readme).Groups["path"].Value;

    [GeneratedRegex(@"(?<=`)ccss\.[a-z]+\.v1[A-Za-z.]*(?=`)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FullNames();

    [GeneratedRegex(@"'(?<path>ccss/\S+\.proto)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProtoPath();
}

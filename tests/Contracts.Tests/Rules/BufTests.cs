
namespace BS2000Bridge.Contracts.Tests.Rules;

/// <summary>
/// The contract by buf's rules: form, comments, and that no client of the published version breaks. A change that only adds
/// passes; its image is committed with it: <c>buf build protos --exclude-source-info -o protos/contract-v1.binpb</c>.
/// </summary>
public sealed class BufTests
{
    private const string Image = "contract-v1.binpb";

    private static readonly string Protos = Checkout.PathOf("protos");

    /// <summary>How buf ends when it has found something (buf's documentation of its exit codes).</summary>
    private const int Found = 100;

    [BufFact]
    public void Lint_TheContract_FindsNothing() => Assert.Equal((0, ""), Run("lint", Protos));

    [BufFact]
    public void Format_TheContract_ChangesNothing() => Assert.Equal((0, ""), Run("format", "--diff", "--exit-code", Protos));

    [BufFact]
    public void Breaking_TheContractAgainstWhatIsPublished_FindsNothing() => Assert.Equal((0, ""), Breaking(Protos));

    [BufFact]
    public void Breaking_PublishedImage_KnowsEveryFile()
    {
        (int exitCode, string output) = Run("ls-files", Path.Combine(Protos, Image));

        Assert.Equal(0, exitCode);
        Assert.Equal(ContractFiles.Paths, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [BufFact]
    public void Breaking_FieldOfAnotherType_IsFound()
    {
        (int exitCode, string output) = WithChange("ccss/common/v1/money.proto", "int64 cents = 1;", "int32 cents = 1;", Breaking);

        Assert.Equal(Found, exitCode);
        Assert.Contains("cents", output);
    }

    [BufFact]
    public void Breaking_FieldThatIsGone_IsFound() =>
        Assert.Equal(Found, WithChange("ccss/common/v1/money.proto", "string currency = 2;", "string unit = 3;", Breaking).ExitCode);

    [BufFact]
    public void Breaking_FieldThatIsAdded_IsAllowed() =>
        Assert.Equal((0, ""), WithChange("ccss/common/v1/money.proto", "string currency = 2;", "string currency = 2;\n\n  // New.\n  string added = 3;", Breaking));

    [BufFact]
    public void Lint_FieldWithoutAComment_IsFound()
    {
        (int exitCode, string output) = WithChange(
            "ccss/common/v1/money.proto", "string currency = 2;", "string currency = 2;\n\n  string added = 3;", folder => Run("lint", folder));

        Assert.Equal(Found, exitCode);
        Assert.Contains("added", output);
    }

    private static (int ExitCode, string Output) Breaking(string folder) => Run("breaking", folder, "--against", Path.Combine(Protos, Image));

    /// <summary>Runs on a copy of the contract in which a text is replaced.</summary>
    private static (int ExitCode, string Output) WithChange(string path, string from, string to, Func<string, (int, string)> run)
    {
        using TemporaryFolder copy = new();
        foreach (string file in ContractFiles.Paths.Append("buf.yaml"))
        {
            string text = File.ReadAllText(Path.Combine(Protos, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy[file])!);
            File.WriteAllText(copy[file], file == path ? Replace(text, from, to) : text);
        }

        return run(copy.Path);
    }

    private static string Replace(string text, string from, string to)
    {
        Assert.Contains(from, text);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        EndedProcess buf = ChildProcess.RunAsync(BufFactAttribute.Buf, arguments).GetAwaiter().GetResult();
        return (buf.ExitCode, buf.Out + buf.Error);
    }
}

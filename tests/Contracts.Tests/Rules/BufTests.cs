using System.Diagnostics;

namespace BS2000Bridge.Contracts.Tests.Rules;

/// <summary>
/// The contract by buf's rules: form, comments, and that no client of the published version breaks. A change that only adds
/// passes; its image is committed with it: <c>buf build protos --exclude-source-info -o protos/contract-v1.binpb</c>.
/// </summary>
public sealed class BufTests
{
    private const string Image = "contract-v1.binpb";

    /// <summary>How buf ends when it has found something (buf's documentation of its exit codes).</summary>
    private const int Found = 100;

    [BufFact]
    public void Lint_TheContract_FindsNothing() => Assert.Equal((0, ""), Run("lint", Checkout.Protos));

    [BufFact]
    public void Format_TheContract_ChangesNothing() => Assert.Equal((0, ""), Run("format", "--diff", "--exit-code", Checkout.Protos));

    [BufFact]
    public void Breaking_TheContractAgainstWhatIsPublished_FindsNothing() => Assert.Equal((0, ""), Breaking(Checkout.Protos));

    [BufFact]
    public void Breaking_PublishedImage_KnowsEveryFile()
    {
        (int exitCode, string output) = Run("ls-files", Path.Combine(Checkout.Protos, Image));

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

    private static (int ExitCode, string Output) Breaking(string folder) => Run("breaking", folder, "--against", Path.Combine(Checkout.Protos, Image));

    /// <summary>Runs on a copy of the contract in which a text is replaced.</summary>
    private static (int ExitCode, string Output) WithChange(string path, string from, string to, Func<string, (int, string)> run)
    {
        DirectoryInfo copy = Directory.CreateTempSubdirectory("bridge-buf-");
        try
        {
            foreach (string file in ContractFiles.Paths.Append("buf.yaml"))
            {
                string text = File.ReadAllText(Path.Combine(Checkout.Protos, file));
                string target = Path.Combine(copy.FullName, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, file == path ? Replace(text, from, to) : text);
            }

            return run(copy.FullName);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static string Replace(string text, string from, string to)
    {
        Assert.Contains(from, text);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Checkout.Buf, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using Process buf = Process.Start(start)!;
        Task<string> errors = buf.StandardError.ReadToEndAsync();
        string output = buf.StandardOutput.ReadToEnd();
        buf.WaitForExit();
        return (buf.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}

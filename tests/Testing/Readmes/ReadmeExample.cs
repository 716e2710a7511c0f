using System.Runtime.CompilerServices;
using BS2000Bridge.Testing.Files;
using Xunit;

namespace BS2000Bridge.Testing.Readmes;

/// <summary>
/// Keeps the examples of a README true: the example is code that a test runs, between <c>// example begins</c> and <c>// example ends</c>,
/// and the README shows the same lines. Else a README would be right on the day it was written only.
/// </summary>
public static class ReadmeExample
{
    private const string Begin = "// example begins";
    private const string End = "// example ends";

    /// <summary>Asserts that the C# of a README is the example that the calling file runs. Indentation does not count.</summary>
    /// <param name="readme">The README from the root of the checkout, such as <c>modern/Salary/README.md</c>.</param>
    /// <param name="test">The file of the test that runs the example: the calling one.</param>
    public static void AssertIsTheOneThatRuns(string readme, [CallerFilePath] string test = "")
    {
        string[] run = Between(File.ReadAllLines(test), Begin, End);

        Assert.NotEmpty(run);
        Assert.Equal(run.Select(line => line.Trim()), Block(readme, "csharp").Select(line => line.Trim()));
    }

    /// <summary>The lines of the first block of a language in a README; empty where it has none.</summary>
    /// <param name="readme">The README from the root of the checkout.</param>
    /// <param name="language">What stands behind the three backticks, such as <c>yaml</c>.</param>
    public static string[] Block(string readme, string language) => Between(File.ReadAllLines(Checkout.PathOf(readme)), "```" + language, "```");

    private static string[] Between(string[] lines, string first, string last) =>
        [.. lines.SkipWhile(line => line.Trim() != first).Skip(1).TakeWhile(line => line.Trim() != last)];
}

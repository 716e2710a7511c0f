using System.CommandLine;
using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_DoesWhatItSays()
    {
        using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new(TextWriter.Null, error, OutIsTerminal: false, ErrorIsTerminal: false, Width: 80, TimeProvider.System);

        // example begins
        Command count = new("count", "Counts the records of a dataset.");
        count.SetAction(int (_) => throw CliException.BadInput("DECSAL: the file is empty.", "Name the folder that holds the month."));
        int exitCode = await CommandRunner.RunAsync(count, [], terminal); // 2, and both sentences on stderr
        // example ends

        Assert.Equal(2, exitCode);
        Assert.Equal("bridge: DECSAL: the file is empty.\nName the folder that holds the month.\n", error.ToString());
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("migration/Cli/README.md");
}

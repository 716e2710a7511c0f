using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Submission;
using BS2000Bridge.Seculine.Tests.Doubles;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_DoesWhatItSays()
    {
        await using var centre = Centre.Start();
        using var temporary = new TemporaryFolder();
        CallInvoker invoker = centre.Invoker;
        string folder = temporary.FullName, path = temporary.Path("DECSAL.dta");
        File.WriteAllBytes(path, MadeUp.FileOf(MadeUp.Decsal, "1;no;record").ToArray());

        // example begins
        var submission = new SeculineSubmission(invoker, SeculineDecisions.Default, month => null);
        await using FileStream file = File.OpenRead(path); // the header, a record, and a line that is no record
        SubmissionAccount account = await submission.SubmitAsync(
            file,
            SeculineKind.Decsal,
            new SubmissionOptions { Answers = new AnswerFolder(folder, TimeProvider.System) });
        string answer = File.ReadAllLines(account.AnswerFile!)[1]; // of SALRET: 1;99;no;record
        // example ends

        Assert.Equal((2, 1, "1;99;no;record"), (account.Lines, account.Accepted, answer));
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns()
    {
        string[] run = Between(File.ReadAllLines(Place("ReadmeTests.cs")), "// example begins", "// example ends");

        Assert.NotEmpty(run);
        Assert.Equal(run, Between(File.ReadAllLines(Place("README.md")), "```csharp", "```"));
    }

    private static string Place(string file) => Path.Combine(AppContext.BaseDirectory, "Readme", file);

    private static string[] Between(string[] lines, string first, string last) =>
        [.. lines.Select(line => line.Trim()).SkipWhile(line => line != first).Skip(1).TakeWhile(line => line != last)];
}

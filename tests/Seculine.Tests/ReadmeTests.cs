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
        string folder = temporary.Path, path = temporary["DECSAL.dta"];
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
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Seculine/README.md");
}

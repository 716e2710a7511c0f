using BS2000Bridge.Seculine.Submission;
using BS2000Bridge.Seculine.Tests.Doubles;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Tests.Submission;

public sealed class SubmissionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 15, 250, TimeSpan.Zero);

    [Fact]
    public async Task Submit_LinesOfEveryFate_AreCountedAndBalance()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();
        centre.Decsal.CodeOf = declaration => ((WageDeclaration)declaration).HoursWorked switch { 400 => 11, 1 => -1, _ => Strict.CodeOf(declaration) };
        string[] lines =
        [
            Wage(1), Wage(2).With(6, "400"), Wage(3).With(6, "1"), "no record", Wage(1), Wage(4).With(5, "x"), Wage(5).With(6, "400"), Wage(6),
        ];
        List<RejectedLine> rejected = [];
        List<(long, long)> progress = [];

        SubmissionAccount account = await centre.Submission().SubmitAsync(
            MadeUp.FileOf(lines),
            SeculineKind.Decsal,
            new SubmissionOptions { Answers = new AnswerFolder(folder.Path, new TestClock(Now)), Rejected = rejected.Add, Progress = (done, all) => progress.Add((done, all)) });

        Assert.Equal((8, 2, 1, 5, 0), (account.Lines, account.Accepted, account.OnHold, account.Rejected, account.Repeated));
        Assert.Equal([(1, 1), (4, 1), (11, 2), (99, 1)], account.RejectedByCode.Select(one => (one.Key, (int)one.Value)));
        Assert.Equal([(3, 11), (5, 99), (6, 1), (7, 4), (8, 11)], rejected.Select(line => ((int)line.Number, line.Rejection.Code)));
        Assert.Equal([6, null, 3, 5, 6], rejected.Select(line => line.Field?.Number));
        Assert.All(rejected, line => Assert.NotEmpty(line.Rejection.Text.French));
        Assert.Equal(Enumerable.Range(1, 8).Select(i => ((long)i, 8L)), progress);
        Assert.Equal([new WageMonth(MadeUp.Employer, new Values.YearMonth(2022, 3))], account.WageMonths);

        Assert.Equal(folder[$"SALRET.{MadeUp.Employer}_123456_20261122093015250.dta"], account.AnswerFile);
        Assert.Equal([Path.GetFileName(account.AnswerFile!)], folder.Files);
        Assert.Equal(
            string.Concat(new[] { MadeUp.Header, WithCode(lines[1], 11), "no record;99", WithCode(lines[4], 1), WithCode(lines[5], 4), WithCode(lines[6], 11) }.Select(line => $"{line}\r\n")),
            File.ReadAllText(account.AnswerFile!));
    }

    [Fact]
    public async Task Submit_FileWithoutFault_HasNoAnswerFile()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();

        SubmissionAccount account = await SubmitAsync(centre, folder, MadeUp.FileOf(Wage(1)));

        Assert.Equal((1, 1, null), (account.Lines, account.Accepted, account.AnswerFile));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Submit_HeaderAlone_IsAnEmptyAccount()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();

        SubmissionAccount account = await SubmitAsync(centre, folder, MadeUp.FileOf());

        Assert.Equal((0, 0, 0, 0), (account.Lines, account.Accepted, account.OnHold, account.Rejected));
    }

    [Fact]
    public async Task Submit_SameFileAgain_AppliesNothingAndAnswersTheSame()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();
        centre.Decsal.CodeOf = Strict.CodeOf;
        string[] lines = [.. Enumerable.Range(0, 500).Select(i => i % 7 == 0 ? Wage(i).With(3, "123") : Wage(i))];

        SubmissionAccount first = await SubmitAsync(centre, folder, MadeUp.FileOf(lines));
        SubmissionAccount again = await SubmitAsync(centre, folder, MadeUp.FileOf(lines), Now.AddDays(1));

        Assert.Equal((500, 428, 72, 0), (first.Lines, first.Accepted, first.Rejected, first.Repeated));
        Assert.Equal((500, 428, 72, 500), (again.Lines, again.Accepted, again.Rejected, again.Repeated));
        Assert.Equal(500, centre.Decsal.Decided);
        Assert.NotEqual(first.AnswerFile, again.AnswerFile);
        Assert.Equal(File.ReadAllBytes(first.AnswerFile!), File.ReadAllBytes(again.AnswerFile!));
    }

    /// <summary>One byte more is another file: its lines are its own.</summary>
    [Fact]
    public async Task Submit_OtherFileOrKindOrMember_HasOtherRequests()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();

        await SubmitAsync(centre, folder, MadeUp.FileOf(Wage(1)));
        await SubmitAsync(centre, folder, MadeUp.FileOf(Wage(1), "x"));
        await SubmitAsync(centre, folder, new MemoryStream(Encoding.ASCII.GetBytes($"0;{MadeUp.Employer};654321\r\n{Wage(1)}\r\n")), Now.AddDays(1));

        Assert.Equal(3, centre.Decsal.Decided);
        Assert.All(centre.Decsal.Accepted, id => Assert.Matches("^[0-9a-f]{40}$", id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(977)]
    [InlineData(4999)]
    public async Task Submit_ServiceDiesInTheMiddle_SentAgainEachLineCountsOnce(int answers)
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();
        centre.Decsal.CodeOf = Strict.CodeOf;
        centre.Decsal.AnswersLeft = answers;
        string[] lines = [.. Enumerable.Range(0, 5000).Select(i => i % 50 == 0 ? "broken" : Wage(i))];
        int sent = lines.Count(line => line != "broken");

        RpcException died = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            await SubmitAsync(centre, folder, MadeUp.FileOf(lines));
            throw new RpcException(new Status(StatusCode.Unavailable, "All were answered before it could die."));
        });
        Assert.Equal(StatusCode.Unavailable, died.StatusCode);
        Assert.Equal(Math.Min(answers, sent), centre.Decsal.Decided);
        Assert.DoesNotContain(folder.Files, file => file.EndsWith(".part", StringComparison.Ordinal));

        centre.Decsal.AnswersLeft = int.MaxValue;
        SubmissionAccount account = await SubmitAsync(centre, folder, MadeUp.FileOf(lines), Now.AddDays(1));

        Assert.Equal((5000, sent, 5000 - sent), (account.Lines, account.Accepted, account.Rejected));
        Assert.Equal(Math.Min(answers, sent), account.Repeated);
        Assert.Equal(sent, centre.Decsal.Decided);
    }

    [Theory]
    [InlineData(5, 5, 5)]
    [InlineData(99, 4, 4)]
    [InlineData(2, 4, 2)]
    [InlineData(4, 99, 4)]
    public async Task Submit_FaultHereAndAtTheService_TheLowestCodeWins(int ofService, int ofLine, int expected)
    {
        await using var centre = Centre.Start();
        centre.Decsal.CodeOf = _ => ofService;
        string line = ofLine switch { 4 => Wage(1).With(6, "x"), 5 => Wage(1).With(4, "x"), _ => Wage(1).With(14, "99") };

        Assert.Equal([expected], (await SubmitAsync(centre, MadeUp.FileOf(line), SeculineKind.Decsal)).RejectedByCode.Keys);
    }

    /// <summary>The contract has no field for the indicator: the rest is only checked.</summary>
    [Theory]
    [InlineData(0, 13)]
    [InlineData(11, 11)]
    [InlineData(99, 13)]
    public async Task Submit_CappedWageThatIsNot_IsCheckedAndNeverTaken(int ofService, int expected)
    {
        await using var centre = Centre.Start();
        centre.Decsal.CodeOf = _ => ofService;

        SubmissionAccount account = await SubmitAsync(centre, MadeUp.FileOf(Wage(1).With(16, "Y")), SeculineKind.Decsal);

        Assert.Equal([expected], account.RejectedByCode.Keys);
        Assert.Equal(0, centre.Decsal.Decided);
    }

    [Theory]
    [InlineData(0, 29)]
    [InlineData(8, 8)]
    public async Task Submit_ControlledFieldThatDoesNotFit_IsCheckedAndNeverTaken(int ofService, int expected)
    {
        await using var centre = Centre.Start();
        centre.Decaff.CodeOf = _ => ofService;
        SeculineDecisions decisions = new() { ControlValues = new Dictionary<string, IReadOnlyList<string>> { ["03"] = ["A"] } };

        SubmissionAccount account = await centre.Submission(decisions).SubmitAsync(MadeUp.FileOf(MadeUp.Decaff), SeculineKind.Decaff, new SubmissionOptions());

        Assert.Equal([expected], account.RejectedByCode.Keys);
        Assert.Equal(0, centre.Decaff.Decided);
    }

    /// <summary>It should never happen: a service that takes what is no value would book nonsense, so it is said aloud.</summary>
    [Fact]
    public async Task Submit_ServiceTakesAValueThatIsNone_EndsTheSubmission()
    {
        await using var centre = Centre.Start();

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => SubmitAsync(centre, MadeUp.FileOf(Wage(1).With(6, "x")), SeculineKind.Decsal));

        Assert.Equal(StatusCode.Internal, fault.StatusCode);
        Assert.Contains("line 2", fault.Status.Detail);
    }

    [Fact]
    public async Task Submit_BrokenHeader_SendsNothing()
    {
        await using var centre = Centre.Start();
        var file = new MemoryStream(Encoding.ASCII.GetBytes($"1;2;3\r\n{Wage(1)}\r\n"));

        await Assert.ThrowsAsync<SeculineFileException>(() => SubmitAsync(centre, file, SeculineKind.Decsal));

        Assert.Equal(0, centre.Decsal.Decided);
    }

    [Fact]
    public async Task Submit_Cancelled_LeavesNoAnswerFile()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        centre.Decsal.CodeOf = Strict.CodeOf;
        string[] lines = [.. Enumerable.Range(0, 5000).Select(i => i % 2 == 0 ? "broken" : Wage(i))];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => centre.Submission().SubmitAsync(
            MadeUp.FileOf(lines),
            SeculineKind.Decsal,
            new SubmissionOptions
            {
                Answers = new AnswerFolder(folder.Path, TimeProvider.System),
                Progress = (done, _) =>
                {
                    if (done == 100)
                    {
                        stop.Cancel();
                    }
                },
            },
            stop.Token));

        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Submit_AnswerFileThatIsThere_IsNotOverwritten()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();

        SubmissionAccount first = await SubmitAsync(centre, folder, MadeUp.FileOf("broken"));
        byte[] before = File.ReadAllBytes(first.AnswerFile!);
        await Assert.ThrowsAsync<IOException>(() => SubmitAsync(centre, folder, MadeUp.FileOf("other")));

        Assert.Equal(before, File.ReadAllBytes(first.AnswerFile!));
        Assert.Single(folder.Files);
    }

    [Fact]
    public async Task Submit_Decmal_AnswersWithMalret()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();
        centre.Decmal.CodeOf = Strict.CodeOf;

        SubmissionAccount account = await centre.Submission().SubmitAsync(
            MadeUp.FileOf(MadeUp.Decmal, $"2;{MadeUp.Employer};{MadeUp.Insured};202204;;;;;", MadeUp.Decmal.With(8, "x")),
            SeculineKind.Decmal,
            new SubmissionOptions { Answers = new AnswerFolder(folder.Path, new TestClock(Now)) });

        Assert.Equal((3, 2, 1), (account.Lines, account.Accepted, account.Rejected));
        Assert.StartsWith("MALRET.", Path.GetFileName(account.AnswerFile!));
        Assert.Equal($"1;10;{MadeUp.Employer};{MadeUp.Insured};202204;1;20220404;20220406;x;", File.ReadAllLines(account.AnswerFile!)[1]);
    }

    [Fact]
    public async Task Submit_Decaff_AnswersWithAffret()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();
        centre.Decaff.CodeOf = Strict.CodeOf;

        SubmissionAccount account = await centre.Submission().SubmitAsync(
            MadeUp.FileOf(MadeUp.Decaff, MadeUp.Decaff.With(16, "x")),
            SeculineKind.Decaff,
            new SubmissionOptions { Answers = new AnswerFolder(folder.Path, new TestClock(Now)) });

        Assert.Equal((2, 1, 1), (account.Lines, account.Accepted, account.Rejected));
        Assert.StartsWith("AFFRET.", Path.GetFileName(account.AnswerFile!));
        Assert.StartsWith($"1;12;{MadeUp.Employer};", File.ReadAllLines(account.AnswerFile!)[1]);
    }

    private static string Wage(int person) => MadeUp.Decsal.With(3, MadeUp.Person(person).ToString());

    private static string WithCode(string line, int code) => $"{line[..1]};{code}{line[1..]}";

    private static Task<SubmissionAccount> SubmitAsync(Centre centre, MemoryStream file, SeculineKind kind) =>
        centre.Submission().SubmitAsync(file, kind, new SubmissionOptions());

    private static Task<SubmissionAccount> SubmitAsync(Centre centre, TemporaryFolder folder, MemoryStream file, DateTimeOffset? now = null) =>
        centre.Submission().SubmitAsync(file, SeculineKind.Decsal, new SubmissionOptions { Answers = new AnswerFolder(folder.Path, new TestClock(now ?? Now)) });
}

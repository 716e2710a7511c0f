using BS2000Bridge.Seculine.Submission;
using BS2000Bridge.Seculine.Tests.Doubles;
using Xunit.Abstractions;

namespace BS2000Bridge.Seculine.Tests.Submission;

/// <summary>
/// 80,000 lines and more, most of them damaged at random, in files whose bytes are damaged too, through gRPC: nothing crashes, each
/// line is answered exactly once, and what is not damaged is taken.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Files = 300;
    private const int LinesOfAFile = 100;

    [Theory]
    [InlineData(SeculineKind.Decaff)]
    [InlineData(SeculineKind.Decsal)]
    [InlineData(SeculineKind.Decmal)]
    public async Task Submit_MutatedFiles_EachLineIsAnsweredOnce(SeculineKind kind)
    {
        int seed = Seed.GivenOr(20261122);
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();
        Book book = kind switch { SeculineKind.Decaff => centre.Decaff, SeculineKind.Decsal => centre.Decsal, _ => centre.Decmal };
        book.CodeOf = Strict.CodeOf;
        long lines = 0, accepted = 0, refusedFiles = 0;
        for (int i = 0; i < Files; i++)
        {
            byte[] file = Damage(random, kind);
            string[] expected = LinesOf(file);
            int before = book.Decided;
            List<RejectedLine> rejected = [];
            try
            {
                SubmissionAccount account = await centre.Submission().SubmitAsync(
                    new MemoryStream(file),
                    kind,
                    new SubmissionOptions { Answers = new AnswerFolder(folder.Path, new TestClock(DateTimeOffset.UnixEpoch.AddDays(i))), Rejected = rejected.Add });

                Assert.Equal(expected.Length, account.Lines);
                Assert.Equal(account.Lines, account.Accepted + account.OnHold + account.Rejected);
                Assert.Equal(rejected.Count, account.Rejected);
                Assert.Equal(rejected.Select(line => line.Number).Distinct().Order(), rejected.Select(line => line.Number));
                Assert.Equal(0, account.Repeated);
                Assert.InRange(book.Decided - before, account.Accepted, account.Lines);
                AssertAnswers(account, rejected, expected);
                lines += account.Lines;
                accepted += account.Accepted;
            }
            catch (SeculineFileException)
            {
                refusedFiles++;
                Assert.Equal(before, book.Decided);
            }
        }

        output.WriteLine($"{lines} lines, {accepted} accepted, {refusedFiles} files without a header");
        Assert.InRange(lines, Files * LinesOfAFile * 8 / 10, Files * LinesOfAFile * 12 / 10);
        Assert.InRange(accepted, lines / 20, lines * 8 / 10);
        Assert.InRange(refusedFiles, 1, Files / 5);
    }

    /// <summary>The answer file is the header and the rejected lines with their codes, byte for byte.</summary>
    private static void AssertAnswers(SubmissionAccount account, List<RejectedLine> rejected, string[] lines)
    {
        if (rejected.Count == 0)
        {
            Assert.Null(account.AnswerFile);
            return;
        }

        var expected = new StringBuilder(account.Header.Record).Append("\r\n");
        foreach (RejectedLine line in rejected)
        {
            string sent = lines[line.Number - 2];
            sent = sent[..Math.Min(sent.Length, 4096)];
            int first = sent.IndexOf(';', StringComparison.Ordinal) is >= 0 and int found ? found : sent.Length;
            expected.Append(sent, 0, first).Append(';').Append(line.Rejection.Code).Append(sent, first, sent.Length - first).Append("\r\n");
        }

        Assert.Equal(Encoding.Latin1.GetBytes(expected.ToString()), File.ReadAllBytes(account.AnswerFile!));
    }

    private static string[] LinesOf(byte[] file)
    {
        string[] lines = Encoding.Latin1.GetString(file).Split('\n');
        lines = lines[^1].Length == 0 ? lines[..^1] : lines;
        return [.. lines.Skip(1).Select(line => line.EndsWith('\r') ? line[..^1] : line)];
    }

    private static byte[] Damage(Random random, SeculineKind kind)
    {
        string[] lines = [.. Enumerable.Range(0, LinesOfAFile).Select(i => Damage(random, LineOf(kind, i)))];
        List<byte> file = [.. MadeUp.FileOf(lines).ToArray()];
        for (int damages = random.Next(4); damages > 0; damages--)
        {
            int place = random.Next(file.Count);
            switch (random.Next(4))
            {
                case 0:
                    file[place] = (byte)random.Next(256);
                    break;
                case 1:
                    file.Insert(place, (byte)'\n');
                    break;
                case 2:
                    file.RemoveRange(place, Math.Min(random.Next(200), file.Count - place));
                    break;
                default:
                    file.InsertRange(place, new byte[random.Next(5000)]);
                    break;
            }
        }

        if (random.Next(20) == 0)
        {
            file[random.Next(22)] = (byte)random.Next(256);
        }

        return [.. file];
    }

    private static string Damage(Random random, string line) => random.Next(10) switch
    {
        0 or 1 => line,
        2 => line.Remove(random.Next(line.Length), 1),
        3 => line.Insert(random.Next(line.Length), $"{(char)random.Next(' ', 127)}"),
        4 => line.Insert(random.Next(line.Length), $"{(char)random.Next(128, 256)}"),
        5 => line.Insert(random.Next(line.Length), ";"),
        6 => line[..random.Next(line.Length)],
        7 => line.With(random.Next(line.Split(';').Length) + 1, ""),
        8 => line.With(random.Next(line.Split(';').Length) + 1, new string((char)random.Next('0', ':'), random.Next(20))),
        _ => line.With(random.Next(line.Split(';').Length) + 1, $"{random.Next(-99, 999999)}"),
    };

    private static string LineOf(SeculineKind kind, int number) => (kind switch
    {
        SeculineKind.Decaff when number % 5 == 1 => MadeUp.Decaff.With(1, "2").With(16, "20221231"),
        SeculineKind.Decaff when number % 5 == 2 => MadeUp.Decaff.With(1, "3").With(21, "20220401"),
        SeculineKind.Decaff when number % 5 == 3 => MadeUp.Decaff.With(1, "4").With(22, "20221231"),
        SeculineKind.Decaff when number % 5 == 4 => MadeUp.Decaff.With(1, "5"),
        SeculineKind.Decaff => MadeUp.Decaff,
        SeculineKind.Decsal => MadeUp.Decsal,
        _ => number % 4 == 0 ? $"2;{MadeUp.Employer};{MadeUp.Insured};202204;;;;;" : MadeUp.Decmal,
    }).With(3, MadeUp.Person(number).ToString());
}

using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Xunit.Abstractions;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>
/// Random histories of a few people: what is known follows the plain rules of a life, and what was answered for an instant is answered
/// again. A run is repeated with the environment variable BS2000BRIDGE_SEED.
/// </summary>
public sealed class RandomHistoryTests(ITestOutputHelper output)
{
    private const int Steps = 120;

    private static readonly string[] Employers = [Made.Employer, Made.EmployerNumberOf(5)];

    private static readonly string[] People = [Made.InsuredNumber(21), Made.InsuredNumber(22), Made.InsuredNumber(23)];

    private readonly int _seed = Seed.Next(output);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Answers_ForAnInstant_NeverChange(int run)
    {
        await using Centre centre = await Centre.OpenAsync();
        await RunAsync(centre, run);
    }

    [PostgresFact]
    public async Task AnswersOfPostgreSql_ForAnInstant_NeverChange()
    {
        await using Centre centre = await Centre.OpenOnPostgreSqlAsync();
        await RunAsync(centre, run: 4);
    }

    private async Task RunAsync(Centre centre, int run)
    {
        output.WriteLine($"run {run}");
        var random = new Random(unchecked((_seed * 31) + run));
        var life = new Dictionary<string, (Date First, Date? Last, bool Declared)>(StringComparer.Ordinal);
        List<(Timestamp At, List<IMessage> Answers)> told = [];
        for (int step = 0; step < Steps; step++)
        {
            await StepAsync(centre, random, life);
            if (random.Next(3) == 0)
            {
                centre.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(5000)));
            }

            GetAffiliationCertificateResponse certificate = await centre.Affiliations.GetAffiliationCertificateAsync(new GetAffiliationCertificateRequest { InsuredNumber = People[0] });
            told.Add((certificate.KnownAt, await AskAsync(centre, certificate.KnownAt)));
            Assert.Equal(certificate, told[^1].Answers[0]);
        }

        foreach ((Timestamp at, List<IMessage> answers) in told)
        {
            Assert.Equal(answers, await AskAsync(centre, at));
        }

        await AssertKnownAsync(centre, life);
        await AssertVersionsMeetAsync(centre);
    }

    /// <summary>One declaration that the rules of a life take or return, by the plain model of it.</summary>
    private static async Task StepAsync(Centre centre, Random random, Dictionary<string, (Date First, Date? Last, bool Declared)> life)
    {
        string employer = Employers[random.Next(Employers.Length)], insured = People[random.Next(People.Length)];
        Date first = Made.Day(2026, 3, random.Next(2, 6)), last = Made.Day(2026, 3, random.Next(1, 10));
        string name = $"affiliations/{employer}/{insured}/202603{first.Day:00}";
        bool counts = life.TryGetValue(name, out (Date First, Date? Last, bool Declared) known);
        switch (random.Next(5))
        {
            case 0:
                await ExpectAsync(centre, Made.Entry(first, employer, insured), counts ? 11 : 0, () => life[name] = (first, null, false));
                break;
            case 1:
                // 12 comes before 13, 13 before 23.
                int exitCode = known.Declared ? 12 : last.Day < first.Day ? 13 : !counts ? 23 : 0;
                await ExpectAsync(centre, Made.Exit(name, last), exitCode, () => life[name] = (first, last, true));
                break;
            case 2:
                Date moved = Made.Day(2026, 3, random.Next(2, 6));
                string other = $"affiliations/{employer}/{insured}/202603{moved.Day:00}";
                int changeCode = other != name && life.ContainsKey(other) ? 11 : counts && known.Declared && known.Last!.Day < moved.Day ? 13 : !counts ? 23 : 0;
                await ExpectAsync(centre, Made.EntryChange(name, Made.Entry(moved, employer, insured)), changeCode, () =>
                {
                    life.Remove(name);
                    life[other] = (moved, known.Last, known.Declared);
                });
                break;
            case 3:
                Date? right = random.Next(3) == 0 ? null : last;
                int moveCode = right is not null && right.Day < first.Day ? 13 : !counts ? 23 : known.Last is null ? 24 : 0;
                await ExpectAsync(centre, Made.ExitChange(name, known.Last ?? last, right), moveCode, () => life[name] = (first, right, right is not null));
                break;
            default:
                await ExpectAsync(centre, Made.Cancellation(name), counts ? 0 : 23, () => life.Remove(name));
                break;
        }
    }

    private static async Task ExpectAsync(Centre centre, Declaration declaration, int code, Action taken)
    {
        if (code == 0)
        {
            await centre.SubmitAsync(declaration);
            taken();
        }
        else
        {
            Assert.Equal(code, (await centre.RejectAsync(declaration)).Code);
        }
    }

    private static async Task<List<IMessage>> AskAsync(Centre centre, Timestamp at)
    {
        var asOf = new AsOf { KnownAt = at };
        List<IMessage> answers = [];
        foreach (string insured in People)
        {
            answers.Add(await centre.Affiliations.GetAffiliationCertificateAsync(new GetAffiliationCertificateRequest { InsuredNumber = insured, AsOf = asOf }));
        }

        foreach (string employer in Employers)
        {
            answers.Add(await centre.Affiliations.ListAffiliationsAsync(new ListAffiliationsRequest { EmployerNumber = employer, AsOf = asOf, IncludeCancelled = true }));
        }

        return answers;
    }

    private static async Task AssertKnownAsync(Centre centre, Dictionary<string, (Date First, Date? Last, bool Declared)> life)
    {
        List<(string Name, Date? Last)> found = [];
        foreach (string insured in People)
        {
            found.AddRange((await centre.Affiliations.ListAffiliationsAsync(new ListAffiliationsRequest { InsuredNumber = insured })).Affiliations.Select(one => (one.Name, (Date?)one.Period.LastDay)));
        }

        Assert.Equal(life.Select(one => (one.Key, one.Value.Last)).OrderBy(one => one.Key, StringComparer.Ordinal), found.OrderBy(one => one.Name, StringComparer.Ordinal));
    }

    /// <summary>A version ends where the next begins, and the feed told each of them, in their order.</summary>
    private static async Task AssertVersionsMeetAsync(Centre centre)
    {
        List<WatchAffiliationChangesResponse> changes = await centre.ChangesAsync();
        foreach (IGrouping<string, AffiliationVersion> one in changes.Select(change => change.Affiliation).GroupBy(version => version.Affiliation.Name, StringComparer.Ordinal))
        {
            IList<AffiliationVersion> versions = (await centre.Affiliations.ListAffiliationVersionsAsync(new ListAffiliationVersionsRequest { Name = one.Key })).Versions;
            Assert.Equal(versions.Skip(1).Select(version => version.KnownFrom), versions.SkipLast(1).Select(version => version.KnownUntil));
            Assert.Null(versions[^1].KnownUntil);
            Assert.Equal(versions.Select(version => version.Affiliation), one.Select(version => version.Affiliation));
        }
    }
}

using CsCheck;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>
/// Histories of a few people, generated: what is known follows the plain rules of a life, and what was answered for an instant is
/// answered again. A history that fails is printed with its seed.
/// </summary>
public sealed class RandomHistoryTests
{
    private const int Steps = 120;

    private static readonly string[] Employers = [Made.Employer, Made.EmployerNumberOf(5)];

    private static readonly string[] People = [Made.InsuredNumber(21), Made.InsuredNumber(22), Made.InsuredNumber(23)];

    // Few people and few days, so that declarations meet: an entry upon an entry, an exit after an exit, a change onto an occupied day.
    private static readonly Gen<Step> AnyStep = Gen.Select(
        Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, Employers.Length - 1].Select(i => Employers[i]), Gen.Int[0, People.Length - 1].Select(i => People[i])),
        Gen.Select(Gen.Int[2, 5], Gen.Int[1, 9], Gen.Int[2, 5]),
        Gen.Select(Gen.Bool, Gen.OneOf(Gen.Const(0), Gen.Int[0, 5000])),
        (who, days, rest) => new Step(who.Item1, who.Item2, who.Item3, days.Item1, days.Item2, days.Item3, rest.Item1, rest.Item2));

    private enum Kind
    {
        Entry,
        Exit,
        EntryChange,
        ExitChange,
        Cancellation,
    }

    [Fact]
    public Task Answers_ForAnInstant_NeverChange() => AnyStep.Array[Steps].SampleAsync(
        async steps =>
        {
            await using Centre centre = await Centre.OpenAsync();
            await RunAsync(centre, steps);
        },
        iter: 3,
        threads: 1);

    [PostgresFact]
    public Task AnswersOfPostgreSql_ForAnInstant_NeverChange() => AnyStep.Array[Steps].SampleAsync(
        async steps =>
        {
            await using Centre centre = await Centre.OpenOnPostgreSqlAsync();
            await RunAsync(centre, steps);
        },
        iter: 1,
        threads: 1);

    private static async Task RunAsync(Centre centre, Step[] steps)
    {
        var life = new Dictionary<string, (Date First, Date? Last, bool Declared)>(StringComparer.Ordinal);
        List<(Timestamp At, List<IMessage> Answers)> told = [];
        foreach (Step step in steps)
        {
            await StepAsync(centre, step, life);
            centre.Clock.Advance(TimeSpan.FromMilliseconds(step.MillisecondsAfter));
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
    private static async Task StepAsync(Centre centre, Step step, Dictionary<string, (Date First, Date? Last, bool Declared)> life)
    {
        (string employer, string insured) = (step.Employer, step.Insured);
        Date first = Made.Day(2026, 3, step.First), last = Made.Day(2026, 3, step.Last);
        string name = $"affiliations/{employer}/{insured}/202603{first.Day:00}";
        bool counts = life.TryGetValue(name, out (Date First, Date? Last, bool Declared) known);
        switch (step.Kind)
        {
            case Kind.Entry:
                await ExpectAsync(centre, Made.Entry(first, employer, insured), counts ? 11 : 0, () => life[name] = (first, null, false));
                break;
            case Kind.Exit:
                // 12 comes before 13, 13 before 23.
                int exitCode = known.Declared ? 12 : last.Day < first.Day ? 13 : !counts ? 23 : 0;
                await ExpectAsync(centre, Made.Exit(name, last), exitCode, () => life[name] = (first, last, true));
                break;
            case Kind.EntryChange:
                Date moved = Made.Day(2026, 3, step.Moved);
                string other = $"affiliations/{employer}/{insured}/202603{moved.Day:00}";
                int changeCode = other != name && life.ContainsKey(other) ? 11 : counts && known.Declared && known.Last!.Day < moved.Day ? 13 : !counts ? 23 : 0;
                await ExpectAsync(centre, Made.EntryChange(name, Made.Entry(moved, employer, insured)), changeCode, () =>
                {
                    life.Remove(name);
                    life[other] = (moved, known.Last, known.Declared);
                });
                break;
            case Kind.ExitChange:
                Date? right = step.WithoutLast ? null : last;
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

    /// <summary>One declaration of a history.</summary>
    /// <param name="Kind">What is declared.</param>
    /// <param name="Employer">With whom.</param>
    /// <param name="Insured">Who.</param>
    /// <param name="First">The day of March of the affiliation that is meant.</param>
    /// <param name="Last">The last day that is declared.</param>
    /// <param name="Moved">The first day after a change of the entry.</param>
    /// <param name="WithoutLast">Whether a change of the exit takes it back.</param>
    /// <param name="MillisecondsAfter">How long it is until the next declaration.</param>
    private sealed record Step(Kind Kind, string Employer, string Insured, int First, int Last, int Moved, bool WithoutLast, int MillisecondsAfter);
}

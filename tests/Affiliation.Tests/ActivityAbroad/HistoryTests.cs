using BS2000Bridge.Affiliation.ActivityAbroad;
using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>What was known at an instant stays what was known then.</summary>
public sealed class HistoryTests
{
    private const int Steps = 120;

    [Fact]
    public async Task Answers_AsOfEveryInstantOfARandomHistory_NeverChange()
    {
        int seed = Seed.GivenOr(20250415);
        var random = new Random(seed);
        await using AbroadBench bench = await AbroadBench.StartAsync();
        var then = new List<(Timestamp At, string Answer)>();
        for (int step = 0; step < Steps; step++)
        {
            if (random.Next(4) == 0)
            {
                bench.Affiliate(random.Next(10) == 0 ? "DE" : "BE", random.Next(2) == 0 ? AbroadBench.Insured : AbroadBench.OtherInsured);
            }

            bench.Clock.Advance(TimeSpan.FromHours(random.Next(1, 60)));
            ActivityAnswer answer = await bench.Handler.SubmitAsync(Random(random, step), CancellationToken.None);
            if (random.Next(5) == 0)
            {
                await bench.Handler.ReviewHoldsAsync();
            }

            bench.Clock.Advance(TimeSpan.FromMinutes(1));
            Timestamp now = answer.Response?.Receipt.RecordedAt ?? Timestamp.FromDateTimeOffset(bench.Clock.GetUtcNow().AddSeconds(-1));
            then.Add((now, await KnownAsync(bench, now)));
        }

        Assert.True(then.Select(one => one.Answer).Distinct(StringComparer.Ordinal).Count() > Steps / 4, $"seed {seed}: the history hardly changes");
        for (int step = 0; step < Steps; step++)
        {
            Assert.Equal($"seed {seed}, step {step}: {then[step].Answer}", $"seed {seed}, step {step}: {await KnownAsync(bench, then[step].At)}");
        }
    }

    [Fact]
    public async Task Get_BeforeItWasRecorded_FindsNothing()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        SubmitActivityResponse taken = await bench.TakeAsync(AbroadBench.Telework("a"));
        Timestamp before = Timestamp.FromDateTimeOffset(taken.Receipt.RecordedAt.ToDateTimeOffset().AddMicroseconds(-1));

        (string reason, _) = await AbroadBench.FailAsync(() => bench.GetAsync(taken.Receipt.Resource, new AsOf { KnownAt = before }));

        Assert.Equal("NOT_FOUND", reason);
        Assert.Equal(taken.Activity, await bench.GetAsync(taken.Receipt.Resource, new AsOf { KnownAt = taken.Receipt.RecordedAt }));
    }

    private static SubmitActivityRequest Random(Random random, int step)
    {
        SubmitActivityRequest request = AbroadBench.Telework($"{step}", activity =>
        {
            activity.InsuredNumber = (random.Next(2) == 0 ? AbroadBench.Insured : AbroadBench.OtherInsured).ToString();
            activity.Period = AbroadBench.Days($"2025-{random.Next(5, 9):00}-01", "2025-12-31");
            activity.ResidenceShareBasisPoints = activity.TeleworkShareBasisPoints = random.Next(0, 7000);
        });
        request.Kind = (ApplicationKind)random.Next(1, 4);
        return request;
    }

    private static async Task<string> KnownAsync(AbroadBench bench, Timestamp at)
    {
        ListActivitiesResponse page = await bench.ListAsync(new ListActivitiesRequest
        {
            EmployerNumber = AbroadBench.Employer.ToString(),
            AsOf = new AsOf { KnownAt = at },
            IncludeCancelled = true,
            PageSize = 1000,
        });
        foreach (Activity activity in page.Activities)
        {
            Assert.Equal(activity, await bench.GetAsync(activity.Name, new AsOf { KnownAt = at }));
        }

        return page.ToString();
    }
}

using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Accounts;

/// <summary>Whatever is done to a month at random, every record and every cent that goes in comes out as one outcome.</summary>
public sealed class AccountPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_MonthTamperedWithAtRandom_AccountsForEveryRecordAndCent(int seed)
    {
        var random = new Random(seed);
        SampleMonth month = SampleMonth.Random(seed, declarations: 60);
        for (int i = random.Next(30); i > 0; i--)
        {
            Tamper(month, month[random.Next(month.Count)], random);
        }

        RunScope scope = random.Next(3) switch
        {
            0 => new RunScope(new HashSet<long> { SampleCases.Employer(0).Value, SampleCases.Employer(3).Value }, Schemes: null),
            1 => new RunScope(Employers: null, new HashSet<byte> { 1, 3 }),
            _ => RunScope.Everything,
        };

        SampleRun run = SampleRun.Of(month, scope);

        Assert.Equal(PutIn(month, legacy: true), run.Legacy.Read);
        Assert.Equal(PutIn(month, legacy: false) with { Records = run.Modern.Read.Records }, run.Modern.Read);
        Assert.All(new[] { run.Legacy, run.Modern }, side => Assert.Equal(side.Read, OfAllOutcomes(side)));
        Assert.Equal(RowsExpected(run), run.Rows.Count(row => row.GetProperty("outcome").GetString() != "duplicate"));
        Assert.Equal(run.Legacy[Outcome.Different].Records, run.Modern[Outcome.Different].Records);
        Assert.Equal(run.Legacy[Outcome.Equal], run.Modern[Outcome.Equal]);
    }

    private static void Tamper(SampleMonth month, DeclarationBuilder one, Random random)
    {
        switch (random.Next(11))
        {
            case 0 when one.Legacy.Count > 0:
                one.Tamper(random.Next(one.Legacy.Count), random.Next(1, 999));
                break;
            case 1:
                one.Inputs.Clear();
                break;
            case 2:
                one.Legacy.Clear();
                break;
            case 3 when one.Legacy.Count > 0:
                one.Legacy.Add(one.Legacy[random.Next(one.Legacy.Count)]);
                break;
            case 4:
                one.Inputs.Add(ReadStatus.Read);
                break;
            case 5:
                one.Inputs.Insert(random.Next(one.Inputs.Count + 1), ReadStatus.Quarantined);
                break;
            case 6:
                one.Inputs = [ReadStatus.Quarantined];
                break;
            case 7 when one.Legacy.Count > 0:
                one.SpoilLine(random.Next(one.Legacy.Count), keyReadable: true);
                break;
            case 8 when one.Legacy.Count > 0:
                one.SpoilLine(random.Next(one.Legacy.Count), keyReadable: false);
                break;
            case 9:
                one.WithoutKeyBehind += random.Next(1, 9);
                one.Split = true;
                break;
            default:
                month.CasesWithoutKeyBefore[random.Next(month.Count + 1)] = random.Next(1, 3);
                month.LegacyWithoutKeyFirst = random.Next(3);
                break;
        }
    }

    /// <summary>What the test put into a side; of the modern side only what can be computed.</summary>
    private static LineTotals PutIn(SampleMonth month, bool legacy)
    {
        var totals = new LineTotals { Records = legacy ? month.LegacyWithoutKeyFirst : 0 };
        foreach (DeclarationBuilder one in month.All)
        {
            IEnumerable<ContributionLine> lines = legacy
                ? one.Legacy
                : one.Inputs.Where(status => status == ReadStatus.Read).SelectMany(_ => Law.Each(one.Lawful));
            foreach (ContributionLine line in lines)
            {
                totals.Add(in line);
            }

            totals.Records += legacy ? one.Quarantined.Count + one.WithoutKeyBehind : 0;
        }

        return totals;
    }

    private static LineTotals OfAllOutcomes(SideAccount side)
    {
        LineTotals sum = default;
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            sum.Add(side[outcome]);
        }

        return sum;
    }

    private static long RowsExpected(SampleRun run) =>
        run.Legacy[Outcome.Different].Records + run.Legacy[Outcome.Only].Records + run.Modern[Outcome.Only].Records;
}

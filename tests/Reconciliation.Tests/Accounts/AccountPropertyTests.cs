using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Reconciliation.Tests.Accounts;

/// <summary>Whatever is done to a month at random, every record and every cent that goes in comes out as one outcome.</summary>
public sealed class AccountPropertyTests
{
    private static readonly Gen<RunScope> Scopes = Gen.OneOf(
        Gen.Const(new RunScope(new HashSet<long> { SampleCases.Employer(0).Value, SampleCases.Employer(3).Value }, Schemes: null)),
        Gen.Const(new RunScope(Employers: null, new HashSet<byte> { 1, 3 })),
        Gen.Const(RunScope.Everything));

    /// <summary>What is done, to which declaration, with which number.</summary>
    private static readonly Gen<(int What, int Where, int Number)[]> Changes =
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 59], Gen.Int[1, 998]).Array[0, 30];

    [Fact]
    public void Run_MonthTamperedWithAtRandom_AccountsForEveryRecordAndCent() =>
        Gen.Select(Gen.Int[1, 1_000], Changes, Scopes).Sample(RequireEveryRecordAndCent, iter: 60);

    private static void RequireEveryRecordAndCent(int seed, (int What, int Where, int Number)[] changes, RunScope scope)
    {
        SampleMonth month = SampleMonth.Random(seed, declarations: 60);
        foreach ((int what, int where, int number) in changes)
        {
            Tamper(month, month[where % month.Count], what, number);
        }

        SampleRun run = SampleRun.Of(month, scope);

        Assert.Equal(PutIn(month, legacy: true), run.Legacy.Read);
        Assert.Equal(PutIn(month, legacy: false) with { Records = run.Modern.Read.Records }, run.Modern.Read);
        Assert.All(new[] { run.Legacy, run.Modern }, side => Assert.Equal(side.Read, OfAllOutcomes(side)));
        Assert.Equal(RowsExpected(run), run.Rows.Count(row => row.GetProperty("outcome").GetString() != "duplicate"));
        Assert.Equal(run.Legacy[Outcome.Different].Records, run.Modern[Outcome.Different].Records);
        Assert.Equal(run.Legacy[Outcome.Equal], run.Modern[Outcome.Equal]);
    }

    private static void Tamper(SampleMonth month, DeclarationBuilder one, int what, int number)
    {
        switch (what)
        {
            case 0 when one.Legacy.Count > 0:
                one.Tamper(number % one.Legacy.Count, number);
                break;
            case 1:
                one.Inputs.Clear();
                break;
            case 2:
                one.Legacy.Clear();
                break;
            case 3 when one.Legacy.Count > 0:
                one.Legacy.Add(one.Legacy[number % one.Legacy.Count]);
                break;
            case 4:
                one.Inputs.Add(ReadStatus.Read);
                break;
            case 5:
                one.Inputs.Insert(number % (one.Inputs.Count + 1), ReadStatus.Quarantined);
                break;
            case 6:
                one.Inputs = [ReadStatus.Quarantined];
                break;
            case 7 when one.Legacy.Count > 0:
                one.SpoilLine(number % one.Legacy.Count, keyReadable: true);
                break;
            case 8 when one.Legacy.Count > 0:
                one.SpoilLine(number % one.Legacy.Count, keyReadable: false);
                break;
            case 9:
                one.WithoutKeyBehind += 1 + (number % 8);
                one.Split = true;
                break;
            default:
                month.CasesWithoutKeyBefore[number % (month.Count + 1)] = 1 + (number % 2);
                month.LegacyWithoutKeyFirst = number % 3;
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

using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Tests.Incapacities;
using Google.Protobuf.WellKnownTypes;
using Xunit.Abstractions;

namespace BS2000Bridge.Salary.Tests.Charges;

/// <summary>What holds of every history of declarations, corrections, exits and changed terms, however they come.</summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Rounds = 6;
    private const int Steps = 40;
    private static readonly LocalDate Entry = new(2024, 1, 1);
    private static readonly Values.InsuredNumber[] Insured = [Numbers.Adult, Numbers.OtherAdult, Numbers.Insured(2008_03_10, 3)];

    [Fact]
    public async Task Charges_RandomHistories_EndAsIfAllHadBeenRightAtOnce()
    {
        var random = new Random(Seed.Next(output));
        for (int round = 0; round < Rounds; round++)
        {
            await using SalaryWorld corrected = await WorldAsync();
            var answers = new List<(DateTimeOffset KnownAt, Charge[][] Charges, RecordedWageDeclaration[][] Wages)>();
            var facts = new Facts();
            for (int step = 0; step < Steps; step++)
            {
                corrected.Clock.Now += TimeSpan.FromMinutes(1);
                await StepAsync(corrected, random, step, facts);
                DateTimeOffset knownAt = corrected.Clock.Now + TimeSpan.FromSeconds(30);
                corrected.Clock.Now = knownAt + TimeSpan.FromSeconds(1);
                answers.Add((knownAt, await ChargesAsync(corrected, knownAt), await WagesAsync(corrected, knownAt)));
            }

            await corrected.ComputeAsync();
            await using SalaryWorld atOnce = await AtOnceAsync(random, facts);

            Assert.Equal(Balance(await ChargesAsync(atOnce, null)), Balance(await ChargesAsync(corrected, null)));
            AssertReversalsCancel(await ChargesAsync(corrected, null));
            AssertNeverNegative(await ChargesAsync(corrected, null));
            foreach ((DateTimeOffset knownAt, Charge[][] charges, RecordedWageDeclaration[][] wages) in answers)
            {
                Assert.Equal(charges, await ChargesAsync(corrected, knownAt));
                Assert.Equal(wages, await WagesAsync(corrected, knownAt));
            }
        }
    }

    private static async Task StepAsync(SalaryWorld world, Random random, int step, Facts facts)
    {
        switch (random.Next(10))
        {
            case 0:
                int person = random.Next(Insured.Length);
                facts.Leave(person, random.Next(2) == 0 ? null : new LocalDate(2024, random.Next(1, 7), random.Next(1, 29)));
                world.Affiliation.Affiliate(Numbers.Company, Insured[person], Entry, facts.Exits[person]);
                await world.Follower.CatchUpAsync(CancellationToken.None);
                break;
            case 1:
                facts.MutualityClass = random.Next(1, 5);
                world.Affiliation.Register(Numbers.Company, EmployerKind.Company, AffiliationDouble.Terms(Entry, facts.MutualityClass));
                await world.Follower.CatchUpAsync(CancellationToken.None);
                break;
            default:
                WageDeclaration[] wages = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Next(random))];
                Receipt[] receipts = await world.StreamAsync(wages.Select((wage, i) => ($"{step}-{i}", (WageDeclaration?)wage)));
                foreach ((WageDeclaration wage, Receipt receipt) in wages.Zip(receipts))
                {
                    Assert.Equal(facts.Declare(wage) ? ReceiptState.Accepted : ReceiptState.OnHold, receipt.State);
                }

                break;
        }

        // Also so that no worker is still at it when the answers of this step are noted.
        await world.ComputeAsync();
    }

    private static WageDeclaration Next(Random random)
    {
        WageDeclaration wage = Wage.Of(2024, random.Next(1, 7), random.Next(0, 20_000), benefits: random.Next(4) == 0 ? random.Next(0, 60_000) : 0);
        wage.InsuredNumber = Numbers.Text(Insured[random.Next(Insured.Length)]);
        wage.HoursWorked = random.Next(0, 200);
        (wage.FirstDay, wage.LastDay) = random.Next(4) switch { 0 => (1, 15), 1 => (16, 29), _ => (0, 0) };
        return wage;
    }

    private static async Task<SalaryWorld> WorldAsync()
    {
        SalaryWorld world = await SalaryWorld.StartAsync();
        world.Affiliation.Register(Numbers.Company, EmployerKind.Company, AffiliationDouble.Terms(Entry, 1));
        foreach (Values.InsuredNumber insured in Insured)
        {
            world.Affiliation.Affiliate(Numbers.Company, insured, Entry);
        }

        return world;
    }

    private static async Task<SalaryWorld> AtOnceAsync(Random random, Facts facts)
    {
        SalaryWorld world = await WorldAsync();
        world.Affiliation.Register(Numbers.Company, EmployerKind.Company, AffiliationDouble.Terms(Entry, facts.MutualityClass));
        WageDeclaration[] wages = [.. facts.Right];
        random.Shuffle(wages);
        Assert.All(await world.StreamAsync(wages.Select((wage, i) => ($"{i}", (WageDeclaration?)wage))), receipt => Assert.Equal(ReceiptState.Accepted, receipt.State));
        for (int i = 0; i < Insured.Length; i++)
        {
            world.Affiliation.Affiliate(Numbers.Company, Insured[i], Entry, facts.Exits[i]);
        }

        await world.Follower.CatchUpAsync(CancellationToken.None);
        await world.ComputeAsync();
        return world;
    }

    private static async Task<Charge[][]> ChargesAsync(SalaryWorld world, DateTimeOffset? knownAt)
    {
        var all = new List<Charge[]>();
        foreach (Values.InsuredNumber insured in Insured)
        {
            var request = new ListChargesRequest { InsuredNumber = Numbers.Text(insured), PageSize = 1000, AsOf = knownAt is { } at ? new AsOf { KnownAt = Timestamp.FromDateTimeOffset(at) } : null };
            all.Add([.. (await world.Salary.ListChargesAsync(request)).Charges]);
        }

        return [.. all];
    }

    private static async Task<RecordedWageDeclaration[][]> WagesAsync(SalaryWorld world, DateTimeOffset knownAt)
    {
        var all = new List<RecordedWageDeclaration[]>();
        foreach (Values.InsuredNumber insured in Insured)
        {
            var request = new ListWageDeclarationsRequest { InsuredNumber = Numbers.Text(insured), IncludeSuperseded = true, PageSize = 1000, AsOf = new AsOf { KnownAt = Timestamp.FromDateTimeOffset(knownAt) } };
            all.Add([.. (await world.Salary.ListWageDeclarationsAsync(request)).WageDeclarations]);
        }

        return [.. all];
    }

    /// <summary>By insured, month and branch: base, insured's and employer's share, without those that are nothing.</summary>
    private static string Balance(Charge[][] charges) => string.Join('\n', charges.SelectMany(all => all)
        .SelectMany(charge => charge.Lines.Select(line => (Key: $"{charge.InsuredNumber} {charge.Period.Month:00} {line.Branch}", line)))
        .GroupBy(one => one.Key, one => one.line)
        .Select(group => $"{group.Key} {group.Sum(line => line.Base.Cents)} {group.Sum(line => line.InsuredShare.Cents)} {group.Sum(line => line.EmployerShare.Cents)}")
        .Where(text => !text.EndsWith(" 0 0 0", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    private static void AssertReversalsCancel(Charge[][] charges)
    {
        Dictionary<string, Charge> byName = charges.SelectMany(all => all).ToDictionary(charge => charge.Name, StringComparer.Ordinal);
        Charge[] reversals = [.. byName.Values.Where(charge => charge.Kind == ChargeKind.Reversal)];
        Assert.NotEmpty(reversals);
        Assert.Equal(reversals.Length, reversals.Select(reversal => reversal.Reverses).Distinct(StringComparer.Ordinal).Count());
        foreach (Charge reversal in reversals)
        {
            Charge reversed = byName[reversal.Reverses];
            Assert.NotEqual(ChargeKind.Reversal, reversed.Kind);
            Assert.Equal(
                reversed.Lines.Select(line => (line.Branch, -line.Base.Cents, -line.InsuredShare.Cents, -line.EmployerShare.Cents, line.Rate.Millionths)),
                reversal.Lines.Select(line => (line.Branch, line.Base.Cents, line.InsuredShare.Cents, line.EmployerShare.Cents, line.Rate.Millionths)));
            Assert.Equal((reversed.Period, reversed.InsuredNumber, reversed.EmployerNumber), (reversal.Period, reversal.InsuredNumber, reversal.EmployerNumber));
        }
    }

    private static void AssertNeverNegative(Charge[][] charges)
    {
        foreach (IGrouping<(string, YearMonth), Charge> month in charges.SelectMany(all => all).GroupBy(charge => (charge.InsuredNumber, charge.Period)))
        {
            var sums = new Dictionary<Branch, long>();
            foreach (ContributionLine line in month.OrderBy(charge => int.Parse(charge.Name.Split('/')[1])).SelectMany(charge => charge.Lines))
            {
                sums[line.Branch] = sums.GetValueOrDefault(line.Branch) + line.InsuredShare.Cents + line.EmployerShare.Cents;
                Assert.True(sums[line.Branch] >= 0, $"{line.Branch} falls below zero");
            }
        }
    }

    /// <summary>What is right in the end: a later declaration takes the place of those whose days it has, as soon as there is an affiliation for it.</summary>
    private sealed class Facts
    {
        private readonly List<WageDeclaration> _waiting = [];

        public List<WageDeclaration> Right { get; } = [];

        public LocalDate?[] Exits { get; } = new LocalDate?[Insured.Length];

        public int MutualityClass { get; set; } = 1;

        public bool Declare(WageDeclaration wage)
        {
            bool counts = IsAffiliated(wage);
            _waiting.RemoveAll(other => Overlaps(other, wage));
            if (counts)
            {
                Right.RemoveAll(other => Overlaps(other, wage));
            }

            (counts ? Right : _waiting).Add(wage);
            return counts;
        }

        public void Leave(int person, LocalDate? exit)
        {
            Exits[person] = exit;
            foreach (WageDeclaration wage in _waiting.FindAll(IsAffiliated))
            {
                Declare(wage);
            }
        }

        private static bool Overlaps(WageDeclaration one, WageDeclaration other) =>
            one.InsuredNumber == other.InsuredNumber && one.Period.Equals(other.Period) && (one.FirstDay == other.FirstDay || one.FirstDay == 0 || other.FirstDay == 0);

        private bool IsAffiliated(WageDeclaration wage) =>
            Exits[Array.IndexOf(Insured, Values.InsuredNumber.FromTrusted(long.Parse(wage.InsuredNumber)))] is not { } exit || exit >= new LocalDate(2024, wage.Period.Month, Math.Max(1, wage.FirstDay));
    }
}

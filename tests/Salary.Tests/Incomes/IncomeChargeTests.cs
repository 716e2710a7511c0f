using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Salary.Tests.Incomes;

/// <summary>
/// What follows of an income, month by month. In 2024 the minimum wage is 2570.93 EUR, its quarter 642.73 EUR. The rates of the
/// self-employed are 5.60 % health care, 0.50 % cash benefits, 16 % pension, 1.40 % dependency on what is above the quarter.
/// </summary>
public sealed class IncomeChargeTests
{
    /// <summary>3000.00 EUR a month: 168.00, 15.00, 480.00, and 1.40 % of 2357.27 = 33.00178.</summary>
    private static readonly string[] OfThreeThousand = ["HealthCare 168.00", "CashBenefits 15.00", "Pension 480.00", "Dependency 33.00"];

    /// <summary>4000.00 EUR a month: 224.00, 20.00, 640.00, and 1.40 % of 3357.27 = 47.00178. A cent more changes none of them.</summary>
    private static readonly string[] OfFourThousand = ["HealthCare 224.00", "CashBenefits 20.00", "Pension 640.00", "Dependency 47.00"];

    /// <summary>
    /// The year 2024 of a self-employed person: 36,000.00 EUR by the last known income, 48,000.05 EUR by the assessment. The months are
    /// charged 696.00 EUR each at first, then 931.00 EUR; of the five cents above, the first five months have one each.
    /// </summary>
    [Fact]
    public async Task SubmitIncome_ProvisionalThenDefinitive_ReversesTheYearAndChargesItAnew()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        await world.SubmitAsync("provisional", Earned.Of(2024, 1, 12, 36_000m));
        await world.ComputeAsync();

        Charge[] halfYear = await world.ChargesAsync(Numbers.Adult, Numbers.Adult);
        Assert.Equal(Enumerable.Range(1, 6), halfYear.Select(charge => charge.Period.Month)); // it is July: six months are over
        Assert.All(halfYear, charge => Assert.Equal(OfThreeThousand, Lines(charge)));

        world.Clock.Now = new DateTimeOffset(2025, 3, 10, 9, 0, 0, TimeSpan.Zero);
        await world.IncomesDue.MarkAsync();
        await world.ComputeAsync();
        Charge[] provisional = await world.ChargesAsync(Numbers.Adult, Numbers.Adult);
        Assert.Equal(12, provisional.Length);
        Assert.Equal(12 * 696_00, provisional.Sum(Total));

        await world.SubmitAsync("definitive", Earned.Of(2024, 1, 12, 48_000.05m, IncomeKind.Definitive));
        await world.ComputeAsync();

        Charge[] all = await world.ChargesAsync(Numbers.Adult, Numbers.Adult);
        Charge[] reversals = [.. all.Where(charge => charge.Kind == ChargeKind.Reversal)];
        Charge[] recharges = [.. all.Where(charge => charge.Kind == ChargeKind.Recharge)];
        Assert.Equal((36, 12, 12), (all.Length, reversals.Length, recharges.Length));
        Assert.Equal(provisional.Select(charge => charge.Name), reversals.Select(charge => charge.Reverses));
        Assert.Equal(-12 * 696_00, reversals.Sum(Total));
        Assert.All(recharges, charge => Assert.Equal(OfFourThousand, Lines(charge)));
        Assert.Equal(Enumerable.Range(1, 12).Select(month => month <= 5 ? 4000_01L : 4000_00), recharges.Select(charge => charge.Lines.First(line => line.Branch == Branch.Pension).Base.Cents));
        Assert.Equal(12 * 931_00, all.Sum(Total));
        Assert.All(provisional.Concat(reversals), charge => Assert.Equal("incomes/1", charge.Income));
        Assert.All(recharges, charge => Assert.Equal("incomes/2", charge.Income));
    }

    /// <summary>A month is charged once it is over in Luxembourg, two hours before midnight in Greenwich.</summary>
    [Theory]
    [InlineData(21, 59, 6)]
    [InlineData(22, 0, 7)]
    public async Task MarkAsync_AroundTheEndOfJuly_ChargesTheMonthsThatAreOver(int hour, int minute, int months)
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        await world.SubmitAsync("provisional", Earned.Of(2024, 1, 12, 36_000m));
        await world.ComputeAsync();

        world.Clock.Now = new DateTimeOffset(2024, 7, 31, hour, minute, 0, TimeSpan.Zero);
        await world.IncomesDue.MarkAsync();
        await world.ComputeAsync();

        Assert.Equal(months, (await world.ChargesAsync(Numbers.Adult, Numbers.Adult)).Length);
    }

    /// <summary>A pension of 4000.00 EUR: 2.80 % each of the pensioner and of the body that pays; dependency 1.40 % of 3357.27.</summary>
    [Fact]
    public async Task SubmitIncome_Pension_IsChargedToTheBodyThatPaysIt()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        Income pension = Earned.Of(2024, 1, 1, 4000m, IncomeKind.Definitive, Occupation.Pensioner);
        pension.PayerNumber = Numbers.Text(Numbers.Company);

        await world.SubmitAsync("pension", pension);
        await world.ComputeAsync();

        Charge charge = Assert.Single(await world.ChargesAsync(Numbers.Company, Numbers.Adult));
        Assert.Equal(
            [(Branch.HealthCare, 112_00L, 112_00L), (Branch.Dependency, 47_00, 0)],
            charge.Lines.Select(line => (line.Branch, line.InsuredShare.Cents, line.EmployerShare?.Cents ?? 0)).OrderBy(line => line.Branch));
    }

    [Fact]
    public async Task ExplainCharge_OfAnIncome_ComputesItAgainToTheCent()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        await world.SubmitAsync("provisional", Earned.Of(2024, 1, 12, 200_000m)); // above the ceiling, so that the year before counts
        await world.ComputeAsync();
        Charge charge = (await world.ChargesAsync(Numbers.Adult, Numbers.Adult))[^1];

        ExplainChargeResponse explained = await world.Salary.ExplainChargeAsync(new ExplainChargeRequest { Name = charge.Name });

        Assert.Equal(charge.Lines.OrderBy(line => line.Branch), explained.Account.Lines.OrderBy(line => line.Branch));
        Assert.NotEmpty(explained.Account.Steps);
    }

    /// <summary>Two activities of one person under one number: each has its own charge in each month.</summary>
    [Fact]
    public async Task SubmitIncome_TwoActivities_EachIsChargedByItself()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        await world.SubmitAsync("practice", Earned.Of(2024, 1, 6, 18_000m));
        await world.SubmitAsync("farm", Earned.Of(2024, 1, 6, 24_000m, occupation: Occupation.Farmer));
        await world.ComputeAsync();
        Charge[] before = await world.ChargesAsync(Numbers.Adult, Numbers.Adult);

        await world.SubmitAsync("farm-definitive", Earned.Of(2024, 1, 6, 18_000m, IncomeKind.Definitive, Occupation.Farmer));
        await world.ComputeAsync();

        Assert.Equal(6 * (696_00 + 931_00), before.Sum(Total));
        Assert.Equal(12 * 696_00, (await world.ChargesAsync(Numbers.Adult, Numbers.Adult)).Sum(Total));
    }

    /// <summary>The figures of 2016 are not known: the year is refused, and others are computed.</summary>
    [Fact]
    public async Task SubmitIncome_YearWithoutParameters_IsSetAsideAndTheOthersAreComputed()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        await world.SubmitAsync("unknown", Earned.Of(2016, 12, 12, 3000m));
        await world.SubmitAsync("known", Earned.Of(2024, 1, 1, 3000m));
        await world.ComputeAsync();

        Assert.Equal([2024], (await world.ChargesAsync(Numbers.Adult, Numbers.Adult)).Select(charge => charge.Period.Year));
        Assert.Equal((1, 1), (await world.Salary.GetComputationLagAsync(new GetComputationLagRequest())) is var lag ? (lag.Pending, lag.Refused) : default);
    }

    /// <summary>Whatever the order in which provisional and definitive incomes come, the balance is that of what stands in the end.</summary>
    [Fact]
    public async Task SubmitIncome_RandomHistory_BalanceIsThatOfWhatStandsInTheEnd()
    {
        int seed = Seed.GivenOr(20240717);
        var random = new Random(seed);
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        for (int i = 0; i < 25; i++)
        {
            int first = random.Next(1, 6);
            Income income = Earned.Of(2024, first, random.Next(first, 7), random.Next(0, 90_000));
            income.Terms.SideActivity = random.Next(3) == 0;
            try
            {
                await world.SubmitAsync($"{i}", income);
            }
            catch (Grpc.Core.RpcException refused) when (refused.StatusCode == Grpc.Core.StatusCode.InvalidArgument)
            {
                continue; // some months in common with another
            }

            if (random.Next(2) == 0)
            {
                await world.ComputeAsync();
            }
        }

        await world.ComputeAsync();
        await using SalaryWorld atOnce = await SalaryWorld.StartAsync();
        Income[] standing = await world.IncomesAsync();
        foreach (Income income in standing)
        {
            await atOnce.SubmitAsync(income.Name, income);
        }

        await atOnce.ComputeAsync();

        Assert.NotEmpty(standing);
        Assert.Equal((seed, await BalanceAsync(atOnce)), (seed, await BalanceAsync(world)));

        static async Task<string> BalanceAsync(SalaryWorld of) => string.Join('\n', (await of.ChargesAsync(Numbers.Adult, Numbers.Adult))
            .SelectMany(charge => charge.Lines.Select(line => (charge.Period.Month, line.Branch, Amount: line.InsuredShare.Cents + (line.EmployerShare?.Cents ?? 0))))
            .GroupBy(line => (line.Month, line.Branch))
            .Select(lines => (lines.Key, Sum: lines.Sum(line => line.Amount)))
            .Where(line => line.Sum != 0)
            .OrderBy(line => line.Key)
            .Select(line => $"{line.Key} {line.Sum}"));
    }

    private static string[] Lines(Charge charge) =>
        [.. charge.Lines.OrderBy(line => line.Branch).Select(line => $"{line.Branch} {line.InsuredShare.Cents / 100m:0.00}").OrderBy(line => Array.FindIndex(OfThreeThousand, known => known.StartsWith(line.Split(' ')[0], StringComparison.Ordinal)))];

    private static long Total(Charge charge) => charge.Lines.Sum(line => line.InsuredShare.Cents + (line.EmployerShare?.Cents ?? 0));
}

using BS2000Bridge.Salary.Tests.Incomes;
using Google.Rpc;

namespace BS2000Bridge.Salary.Tests.Incapacities;

/// <summary>
/// Reimbursements as the service answers them. For 40 of 173 hours of 4250.00 EUR they are 873.00 EUR: 786.13 of pay (80 % of 982.66), 1.97
/// of cash benefits, 22.01 of health care, 62.89 of pension; in full 982.66 + 2.46 + 27.51 + 78.61 = 1091.24 EUR.
/// </summary>
public sealed class ReimbursementServiceTests
{
    private const long Usual = 873_00;
    private const long InFull = 1091_24;

    [Fact]
    public async Task ListIncapacities_BeforeAndAfterTheWage_ReimbursementIsComputedWithIt()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.DeclareAsync("sick", Sick.Of(2024, 6, 3, 7, 40));
        await world.Reimbursements.ComputePendingAsync();
        Assert.Null((await world.PeriodsAsync())[0].Reimbursement);

        await world.SubmitAsync("wage", Wage.Of(2024, 6, 4250m));
        Assert.Equal(1, await world.Reimbursements.ComputePendingAsync());

        Assert.Equal(Usual, (await world.PeriodsAsync())[0].Reimbursement.Cents);
        Assert.Equal(0, await world.Reimbursements.ComputePendingAsync());
    }

    [Fact]
    public async Task ListIncapacities_WageFirst_ReimbursementIsComputedWhenThePeriodComes()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.SubmitAsync("wage", Wage.Of(2024, 6, 4250m));
        await world.Reimbursements.ComputePendingAsync();
        await world.DeclareAsync("sick", Sick.Of(2024, 6, 3, 7, 40));
        await world.Reimbursements.ComputePendingAsync();

        Assert.Equal(Usual, (await world.PeriodsAsync())[0].Reimbursement.Cents);
    }

    /// <summary>8500.00 EUR are twice the pay: 1572.25 (of 1572.254...), 3.93, 44.02, 125.78, so 1745.98 EUR.</summary>
    [Fact]
    public async Task ListIncapacities_WageCorrected_NewReimbursementAndTheOldOneIsRemembered()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.SubmitAsync("wage", Wage.Of(2024, 6, 4250m));
        await world.DeclareAsync("sick", Sick.Of(2024, 6, 3, 7, 40));
        await world.Reimbursements.ComputePendingAsync();
        Receipt corrected = await world.SubmitAsync("correction", Wage.Of(2024, 6, 8500m));
        await world.Reimbursements.ComputePendingAsync();

        Assert.Equal(1745_98, (await world.PeriodsAsync())[0].Reimbursement.Cents);
        Assert.Equal(Usual, (await world.PeriodsAsync(corrected.RecordedAt))[0].Reimbursement.Cents);
    }

    [Theory]
    [InlineData(IncapacityKind.FamilyLeave, InFull)]
    [InlineData(IncapacityKind.AccompanimentLeave, InFull)]
    [InlineData(IncapacityKind.MaternityLeave, 0)]
    [InlineData(IncapacityKind.AdoptionLeave, 0)]
    public async Task ListIncapacities_OtherKinds_AsTheLawSays(IncapacityKind kind, long expected)
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.SubmitAsync("wage", Wage.Of(2024, 6, 4250m));
        await world.DeclareAsync("leave", Sick.Of(2024, 6, 3, 7, 40, kind));
        await world.Reimbursements.ComputePendingAsync();

        Assert.Equal(expected, (await world.PeriodsAsync())[0].Reimbursement.Cents);
    }

    /// <summary>Of 173 hours declared, 160 are claimed first; the second period is given 13 of its 20.</summary>
    [Fact]
    public async Task ListIncapacities_MoreHoursClaimedThanDeclared_TheLaterPeriodIsCut()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        await world.SubmitAsync("wage", Wage.Of(2024, 6, 1730m));
        await world.StreamAsync(
            new SubmitIncapacitiesRequest { RequestId = "2", Incapacity = Sick.Of(2024, 6, 24, 28, 20) },
            new SubmitIncapacitiesRequest { RequestId = "1", Incapacity = Sick.Of(2024, 6, 1, 20, 160) });
        await world.Reimbursements.ComputePendingAsync();

        // 10.00 EUR an hour: 160 hours are 1280.00 + 3.20 + 35.84 + 102.40; 13 hours 104.00 + 0.26 + 2.91 (2.912) + 8.32.
        Assert.Equal([1421_44, 115_49], (await world.PeriodsAsync()).Select(period => period.Reimbursement.Cents));
    }

    [Fact]
    public async Task ListIncapacities_TrialPeriodThatBecomesKnown_IsGivenBackInFull()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1), exit: new LocalDate(2024, 5, 3));
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 5, 6));
        await world.Follower.CatchUpAsync(CancellationToken.None);
        await world.SubmitAsync("wage", Wage.Of(2024, 6, 4250m));
        await world.DeclareAsync("sick", Sick.Of(2024, 6, 3, 7, 40));
        await world.Reimbursements.ComputePendingAsync();
        Assert.Equal(Usual, (await world.PeriodsAsync())[0].Reimbursement.Cents);

        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 5, 6), trialEnd: new LocalDate(2024, 11, 5));
        await world.Follower.CatchUpAsync(CancellationToken.None);
        await world.Reimbursements.ComputePendingAsync();

        Assert.Equal(InFull, (await world.PeriodsAsync())[0].Reimbursement.Cents);
    }

    [Fact]
    public async Task ListIncapacities_EmployeeOfTheState_NothingIsGivenBack()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        world.Affiliation.Affiliate(Numbers.OtherCompany, Numbers.Adult, new LocalDate(2020, 1, 1), occupation: Contracts.Affiliation.V1.Occupation.CivilServant, scheme: "13");
        await world.Follower.CatchUpAsync(CancellationToken.None);
        WageDeclaration wage = Wage.Of(2024, 6, 4250m);
        Incapacity sick = Sick.Of(2024, 6, 3, 7, 40);
        wage.EmployerNumber = sick.EmployerNumber = Numbers.Text(Numbers.OtherCompany);
        await world.SubmitAsync("wage", wage);
        await world.DeclareAsync("sick", sick);
        await world.Reimbursements.ComputePendingAsync();

        ListIncapacitiesResponse found = await world.Incapacities.ListIncapacitiesAsync(new ListIncapacitiesRequest { EmployerNumber = Numbers.Text(Numbers.OtherCompany) });
        Assert.Equal(0, Assert.Single(found.Incapacities).Reimbursement.Cents);
    }

    /// <summary>Sick from 1 January 2024: the 77th day is 17 March, so that from April on the health fund pays.</summary>
    [Fact]
    public async Task GetContinuedPay_SickSinceJanuary_EmployerPaysToTheEndOfMarch()
    {
        await using SalaryWorld world = await Sick.WorldAsync();
        int[] days = [31, 29, 31, 30];
        foreach (int month in (int[])[1, 2, 3, 4])
        {
            await world.SubmitAsync($"wage-{month}", Wage.Of(2024, month, 4250m));
            await world.DeclareAsync($"sick-{month}", Sick.Of(2024, month, 1, days[month - 1], 40));
        }

        await world.Reimbursements.ComputePendingAsync();

        Assert.Equal((76, null), await PaysAsync(world, Sick.Day(2024, 3, 16)));
        Assert.Equal((77, Sick.Day(2024, 3, 31)), await PaysAsync(world, Sick.Day(2024, 3, 17)));
        Assert.Equal((91, Sick.Day(2024, 3, 31)), await PaysAsync(world, null)); // 15 July 2024: April is the fund's, and does not count
        Assert.Equal([Usual, Usual, Usual, 0], (await world.PeriodsAsync()).Select(period => period.Reimbursement.Cents));

        await world.CancelAsync("well", 2024, 1);
        await world.Reimbursements.ComputePendingAsync();

        Assert.Equal([Usual, Usual, Usual], (await world.PeriodsAsync()).Select(period => period.Reimbursement.Cents)); // 29 + 31 + 17: April is the employer's now
    }

    [Fact]
    public async Task GetContinuedPay_DayBeforeTheParameters_NamesParameterAndDate()
    {
        await using SalaryWorld world = await Sick.WorldAsync();

        RpcException refused = await Assert.ThrowsAsync<RpcException>(() => PaysAsync(world, Sick.Day(2016, 12, 31)));

        ErrorInfo info = refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal(("PARAMETER_UNKNOWN", "2016-12-01"), (info.Reason, info.Metadata["date"]));
    }

    [Fact]
    public async Task GetContinuedPay_FieldsAtFault_AreNamed()
    {
        await using SalaryWorld world = await Sick.WorldAsync();

        RpcException refused = await Assert.ThrowsAsync<RpcException>(async () => await world.Incapacities.GetContinuedPayAsync(new GetContinuedPayRequest { On = new Date { Year = 2024, Month = 2, Day = 30 } }));

        Assert.Equal(["employer_number", "insured_number", "on"], refused.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(fault => fault.Field));
    }

    /// <summary>Whatever the way, what is given back in the end is what the right declarations at once give.</summary>
    [Fact]
    public async Task ComputePending_CorrectionsInAnyOrder_EndAsTheRightDeclarationsAtOnce()
    {
        int seed = Seed.GivenOr(20240716);
        var random = new Random(seed);
        await using SalaryWorld world = await Sick.WorldAsync();
        await using SalaryWorld atOnce = await Sick.WorldAsync();
        var wages = new Dictionary<int, WageDeclaration>();
        var sick = new Dictionary<int, Incapacity>();
        for (int i = 0; i < 60; i++)
        {
            int month = random.Next(1, 7);
            if (random.Next(2) == 0)
            {
                await world.SubmitAsync($"wage-{i}", wages[month] = Wage.Of(2024, month, 2600m + random.Next(9000)));
            }
            else
            {
                await world.CancelAsync($"cancel-{i}", 2024, month);
                int first = random.Next(1, 10);
                await world.DeclareAsync($"sick-{i}", sick[month] = Sick.Of(2024, month, first, random.Next(first, 29), random.Next(0, 12), (IncapacityKind)random.Next(1, 3)));
            }

            if (random.Next(3) == 0)
            {
                await world.Reimbursements.ComputePendingAsync();
            }
        }

        foreach ((int month, Incapacity period) in sick)
        {
            await atOnce.DeclareAsync($"sick-{month}", period);
        }

        foreach ((int month, WageDeclaration wage) in wages)
        {
            await atOnce.SubmitAsync($"wage-{month}", wage);
        }

        await world.Reimbursements.ComputePendingAsync();
        await atOnce.Reimbursements.ComputePendingAsync();

        Assert.Equal((seed, await TextAsync(atOnce)), (seed, await TextAsync(world)));

        static async Task<string> TextAsync(SalaryWorld of) => string.Join('\n', (await of.PeriodsAsync()).Select(period => $"{period.Days} {period.Kind} {period.Hours} {period.Reimbursement}"));
    }

    private static async Task<(int Days, Date? Until)> PaysAsync(SalaryWorld world, Date? on)
    {
        GetContinuedPayResponse found = await world.Incapacities.GetContinuedPayAsync(new GetContinuedPayRequest
        {
            EmployerNumber = Numbers.Text(Numbers.Company),
            InsuredNumber = Numbers.Text(Numbers.Adult),
            On = on,
        });
        return (found.DaysInReferencePeriod, found.EmployerPaysUntil);
    }
}

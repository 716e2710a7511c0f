using BS2000Bridge.Contracts.Affiliation.V1;
using Google.Rpc;

namespace BS2000Bridge.Salary.Tests.Incomes;

public sealed class IncomeIntakeTests
{
    private static readonly string Own = Numbers.Text(Numbers.Adult), Person = Numbers.Text(Numbers.OtherAdult), Body = Numbers.Text(Numbers.Company);

    [Fact]
    public async Task SubmitIncome_FieldsAtFault_AllAreNamed()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        Income income = Earned.Of(2024, 1, 12, 36_000m, (IncomeKind)9, Occupation.Employee);
        income.PayerNumber = Own[..11];
        income.InsuredNumber = "1893120105733";
        income.Months.LastMonth.Year = 2025;
        income.Amount.Cents = -1;
        income.Terms.VoluntaryInsurance = (VoluntaryInsurance)9;
        income.Terms.MutualityClass = 5;
        income.Terms.AccidentFactorHundredths = -1;

        Assert.Equal(
            [
                "income.insured_number", "income.payer_number", "income.months", "income.amount", "income.kind", "income.terms.occupation",
                "income.terms.voluntary_insurance", "income.terms.mutuality_class", "income.terms.accident_factor_hundredths",
            ],
            await FaultsAsync(world, income));
    }

    [Fact]
    public async Task SubmitIncome_NothingInIt_IsRefused()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();

        RpcException none = await Assert.ThrowsAsync<RpcException>(async () => await world.Incomes.SubmitIncomeAsync(new SubmitIncomeRequest { RequestId = "none" }));

        Assert.Equal(["income"], none.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(fault => fault.Field));
        Assert.Equal(
            ["income.insured_number", "income.payer_number", "income.months", "income.kind", "income.terms.occupation"],
            await FaultsAsync(world, new Income()));
    }

    [Theory]
    [InlineData(Occupation.Revis, 0, "income.terms")] // a side activity of somebody who lives of REVIS
    [InlineData(Occupation.Voluntary, 0, "income.terms")]
    [InlineData(Occupation.Pensioner, 2, "income.terms")] // no mutuality for pensions
    public async Task SubmitIncome_TermsThatAreNotOfThePopulation_AreRefused(Occupation occupation, int mutuality, string field)
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        Income income = Earned.Of(2024, 1, 1, 3000m, occupation: occupation);
        income.PayerNumber = occupation == Occupation.Voluntary ? Own : Body;
        (income.Terms.SideActivity, income.Terms.MutualityClass) = (occupation == Occupation.Revis, mutuality);

        Assert.Equal([field], await FaultsAsync(world, income));
    }

    /// <summary>Art. 32 CSS: who bears the contributions, or pays them for the insured.</summary>
    [Theory]
    [InlineData(Occupation.SelfEmployed, true, false, false)]
    [InlineData(Occupation.AssistingSpouse, false, true, false)]
    [InlineData(Occupation.Farmer, true, true, false)]
    [InlineData(Occupation.Pensioner, false, false, true)]
    [InlineData(Occupation.Student, true, false, true)]
    [InlineData(Occupation.Voluntary, true, false, false)]
    [InlineData(Occupation.Revis, false, false, true)]
    public async Task SubmitIncome_Payer_MayBeWhomTheLawNames(Occupation occupation, bool own, bool person, bool body)
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        foreach ((string payer, bool may) in new[] { (Own, own), (Person, person), (Body, body) })
        {
            Income income = Earned.Of(2024, 1, 1, 3000m, occupation: occupation);
            income.PayerNumber = payer;
            income.Terms.VoluntaryInsurance = occupation == Occupation.Voluntary ? VoluntaryInsurance.Health : VoluntaryInsurance.Unspecified;
            Assert.Equal((payer, may ? "" : "income.payer_number"), (payer, string.Join(' ', await FaultsAsync(world, income))));
        }
    }

    [Fact]
    public async Task SubmitIncome_SentAgain_IsAnsweredTheSameAndTakenOnce()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();

        Receipt first = await world.SubmitAsync("one", Earned.Of(2024, 1, 12, 36_000m));
        Receipt again = await world.SubmitAsync("one", Earned.Of(2024, 1, 12, 36_000m));
        RpcException other = await Assert.ThrowsAsync<RpcException>(() => world.SubmitAsync("one", Earned.Of(2024, 1, 12, 40_000m)));
        RpcException unnamed = await Assert.ThrowsAsync<RpcException>(() => world.SubmitAsync("", Earned.Of(2024, 1, 12, 40_000m)));

        Assert.Equal((ReceiptState.Accepted, "incomes/1", false), (first.State, first.Resource, first.Repeated));
        Assert.Equal((first.Resource, first.RecordedAt, true), (again.Resource, again.RecordedAt, again.Repeated));
        Assert.Equal((StatusCode.AlreadyExists, StatusCode.InvalidArgument), (other.StatusCode, unnamed.StatusCode));
        Assert.Single(await world.IncomesAsync());
    }

    /// <summary>What of an income that stands for months 3 to 9 of 2023 becomes of it when another comes.</summary>
    [Theory]
    [InlineData(IncomeKind.Provisional, IncomeKind.Provisional, 3, 5, "replaced")] // the same first month
    [InlineData(IncomeKind.Provisional, IncomeKind.Provisional, 3, 12, "replaced")]
    [InlineData(IncomeKind.Provisional, IncomeKind.Provisional, 1, 9, "replaced")] // covers it
    [InlineData(IncomeKind.Provisional, IncomeKind.Provisional, 1, 8, "months")] // September would be left alone
    [InlineData(IncomeKind.Provisional, IncomeKind.Provisional, 4, 12, "months")]
    [InlineData(IncomeKind.Provisional, IncomeKind.Provisional, 10, 12, "beside")]
    [InlineData(IncomeKind.Provisional, IncomeKind.Provisional, 1, 2, "beside")]
    [InlineData(IncomeKind.Provisional, IncomeKind.Definitive, 5, 12, "replaced")] // the assessment decides
    [InlineData(IncomeKind.Definitive, IncomeKind.Definitive, 3, 9, "replaced")] // a corrected assessment
    [InlineData(IncomeKind.Definitive, IncomeKind.Definitive, 5, 12, "months")]
    [InlineData(IncomeKind.Definitive, IncomeKind.Provisional, 3, 9, "kind")] // what is definitive is not made provisional again
    public async Task SubmitIncome_MonthsInCommon_TakesThePlaceOrIsRefused(IncomeKind stands, IncomeKind comes, int first, int last, string expected)
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        await world.SubmitAsync("stands", Earned.Of(2023, 3, 9, 21_000m, stands));

        string[] faults = await FaultsAsync(world, Earned.Of(2023, first, last, 30_000m, comes));

        string[] standing = [.. (await world.IncomesAsync()).Select(income => income.Name)];
        Assert.Equal(
            expected switch
            {
                "replaced" => ("", "incomes/2"),
                "beside" => ("", first < 3 ? "incomes/2 incomes/1" : "incomes/1 incomes/2"),
                _ => ($"income.{expected}", "incomes/1"),
            },
            (string.Join(' ', faults), string.Join(' ', standing)));
    }

    [Fact]
    public async Task SubmitIncome_DefinitiveOfMonthsToCome_IsRefused()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();

        Assert.Empty(await FaultsAsync(world, Earned.Of(2024, 1, 7, 21_000m, IncomeKind.Definitive))); // it is July
        Assert.Equal(["income.kind"], await FaultsAsync(world, Earned.Of(2024, 1, 8, 21_000m, IncomeKind.Definitive)));
    }

    /// <summary>Art. 241 al. 2 CSS: a third of the minimum wage for five years at most, continued and optional insurance together.</summary>
    [Fact]
    public async Task SubmitIncome_ReducedMinimumOfVoluntaryPension_SixtyMonthsAtMost()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        for (int year = 2019; year <= 2022; year++)
        {
            Assert.Empty(await FaultsAsync(world, Reduced(year, 1, 12, VoluntaryInsurance.PensionContinued)));
        }

        Assert.Empty(await FaultsAsync(world, Reduced(2023, 1, 12, VoluntaryInsurance.PensionOptional))); // the 60th month
        Assert.Equal(["income.terms.reduced_minimum"], await FaultsAsync(world, Reduced(2024, 1, 1, VoluntaryInsurance.PensionOptional)));
        Assert.Empty(await FaultsAsync(world, Reduced(2023, 1, 12, VoluntaryInsurance.PensionOptional))); // takes the place of its own months
        Income full = Reduced(2024, 1, 1, VoluntaryInsurance.PensionOptional);
        full.Terms.ReducedMinimum = false;
        Assert.Empty(await FaultsAsync(world, full));
    }

    [Fact]
    public async Task ListIncomes_AsOfAndSuperseded_WhatWasKnownThen()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        Receipt provisional = await world.SubmitAsync("1", Earned.Of(2023, 1, 12, 36_000m));
        Receipt earlier = await world.SubmitAsync("2", Earned.Of(2022, 1, 12, 30_000m, IncomeKind.Definitive));
        Receipt definitive = await world.SubmitAsync("3", Earned.Of(2023, 1, 12, 48_000m, IncomeKind.Definitive));

        Assert.Equal([earlier.Resource, definitive.Resource], (await world.IncomesAsync()).Select(income => income.Name));
        Income[] all = await world.IncomesAsync(superseded: true);
        Assert.Equal([earlier.Resource, provisional.Resource, definitive.Resource], all.Select(income => income.Name));
        Assert.Equal([null, definitive.RecordedAt, null], all.Select(income => income.SupersededAt));
        Assert.Equal([provisional.Resource], (await world.IncomesAsync(provisional.RecordedAt)).Select(income => income.Name));
        Assert.Null((await world.IncomesAsync(earlier.RecordedAt, superseded: true))[1].SupersededAt);
        Assert.Equal(48_000_00, all[2].Amount.Cents);
    }

    [Fact]
    public async Task ListIncomes_InPages_EachOnce()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        for (int month = 1; month <= 12; month++)
        {
            await world.SubmitAsync($"{month}", Earned.Of(2023, 13 - month, 13 - month, 3000m));
        }

        var request = new ListIncomesRequest { InsuredNumber = Own, PageSize = 5 };
        var months = new List<int>();
        do
        {
            ListIncomesResponse page = await world.Incomes.ListIncomesAsync(request);
            months.AddRange(page.Incomes.Select(income => income.Months.FirstMonth.Month));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(Enumerable.Range(1, 12), months);
        RpcException none = await Assert.ThrowsAsync<RpcException>(async () => await world.Incomes.ListIncomesAsync(new ListIncomesRequest()));
        Assert.Equal(["insured_number"], none.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(fault => fault.Field));
    }

    private static Income Reduced(int year, int first, int last, VoluntaryInsurance insurance)
    {
        Income income = Earned.Of(year, first, last, 0m, occupation: Occupation.Voluntary);
        income.Terms.VoluntaryInsurance = insurance;
        income.Terms.ReducedMinimum = true;
        return income;
    }

    private static async Task<string[]> FaultsAsync(SalaryWorld world, Income income)
    {
        try
        {
            await world.SubmitAsync(Guid.NewGuid().ToString(), income);
            return [];
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.InvalidArgument)
        {
            return [.. refused.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(fault => fault.Field)];
        }
    }
}

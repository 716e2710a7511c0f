using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Tests.Incomes;

namespace BS2000Bridge.Salary.Tests.Charges;

/// <summary>
/// What follows from declarations and their corrections, in 2024: five times the minimum wage are 12,854.64 a month until no index changes
/// (published by the centre for January to December 2024); pension 8 %, of the insured.
/// </summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private SalaryWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await SalaryWorld.StartAsync();
        _world.Affiliation.Register(Numbers.Company);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task ComputePending_FirstDeclaration_BooksACharge()
    {
        Receipt receipt = await _world.SubmitAsync("one", Wage.Of(2024, 1, 4250m));
        await _world.ComputeAsync();

        Charge charge = Assert.Single(await _world.ChargesAsync(Numbers.Company, Numbers.Adult));

        // Worked example E01: 520.13 of the insured for 4,250.00 in January 2024.
        Assert.Equal((ChargeKind.Charge, receipt.Resource, ""), (charge.Kind, charge.WageDeclaration, charge.Reverses));
        Assert.Equal(520_13, charge.Lines.Sum(line => line.InsuredShare.Cents));
    }

    [Fact]
    public async Task ComputePending_SamePayAgain_BooksNothing()
    {
        await DeclareAsync("one", Wage.Of(2024, 1, 4250m));
        await DeclareAsync("two", Wage.Of(2024, 1, 4250m));

        Assert.Single(await _world.ChargesAsync(Numbers.Company, Numbers.Adult));
    }

    /// <summary>
    /// January 5,000.00; February 5,000.00 and a gratification of 35,000.00: charged 2 x 12,854.64 - 5,000.00 = 20,709.28. January corrected to
    /// 10,000.00 leaves February 15,709.28; March, with 5,000.00, has 3 x 12,854.64 - 2 x 12,854.64 = 12,854.64 before and after.
    /// </summary>
    [Fact]
    public async Task ComputePending_CorrectionUnderTheYearsCeiling_RecomputesTheMonthsAfterIt()
    {
        await DeclareAsync("january", Wage.Of(2024, 1, 5000m));
        await DeclareAsync("february", Wage.Of(2024, 2, 5000m, benefits: 35_000m));
        await DeclareAsync("march", Wage.Of(2024, 3, 5000m));
        long[] before = [.. await PensionBasesAsync()];
        await DeclareAsync("corrected", Wage.Of(2024, 1, 10_000m));

        Charge[] charges = await _world.ChargesAsync(Numbers.Company, Numbers.Adult);

        Assert.Equal([5000_00, 20_709_28, 12_854_64], before);
        Assert.Equal(
            [
                (1, ChargeKind.Charge, 5000_00), (1, ChargeKind.Reversal, -5000_00), (1, ChargeKind.Recharge, 10_000_00),
                (2, ChargeKind.Charge, 20_709_28), (2, ChargeKind.Reversal, -20_709_28), (2, ChargeKind.Recharge, 15_709_28),
                (3, ChargeKind.Charge, 12_854_64),
            ],
            charges.Select(charge => (charge.Period.Month, charge.Kind, Pension(charge).Base.Cents)));
        Assert.Equal(charges[0].Name, charges[1].Reverses);
        Assert.Equal(1256_74, Pension(charges[5]).InsuredShare.Cents);
        Assert.Equal(-1656_74, Pension(charges[4]).InsuredShare.Cents);
    }

    /// <summary>Contributions are recomputed from affiliations too: pay after the exit is no base.</summary>
    [Fact]
    public async Task ComputePending_ExitDeclaredLate_ReversesTheMonthsAfterIt()
    {
        await DeclareAsync("may", Wage.Of(2024, 5, 3000m));
        await DeclareAsync("june", Wage.Of(2024, 6, 3000m));
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1), exit: new LocalDate(2024, 5, 31));
        await LearnAsync();
        Charge[] left = await _world.ChargesAsync(Numbers.Company, Numbers.Adult);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        await LearnAsync();

        Assert.Equal([(5, ChargeKind.Charge), (6, ChargeKind.Charge), (6, ChargeKind.Reversal)], left.Select(charge => (charge.Period.Month, charge.Kind)));
        Assert.Equal(ChargeKind.Recharge, (await _world.ChargesAsync(Numbers.Company, Numbers.Adult))[^1].Kind);
    }

    /// <summary>Class 3 of the mutuality instead of class 1 from March on: the rates of 2024 are 0.42 % and 0.01 %.</summary>
    [Fact]
    public async Task ComputePending_EmployersTermsChange_RechargesFromThatMonthOn()
    {
        await DeclareAsync("february", Wage.Of(2024, 2, 4000m));
        await DeclareAsync("march", Wage.Of(2024, 3, 4000m));
        _world.Affiliation.Register(
            Numbers.Company, EmployerKind.Company, AffiliationDouble.Terms(new LocalDate(2000, 1, 1), 1), AffiliationDouble.Terms(new LocalDate(2024, 3, 1), 3));
        await LearnAsync();

        Charge[] charges = await _world.ChargesAsync(Numbers.Company, Numbers.Adult);

        Assert.Equal([(2, ChargeKind.Charge), (3, ChargeKind.Charge), (3, ChargeKind.Reversal), (3, ChargeKind.Recharge)], charges.Select(charge => (charge.Period.Month, charge.Kind)));
        Assert.Equal([40, 40, -40, 16_80], charges.Select(charge => charge.Lines.Single(line => line.Branch == Branch.Mutuality).EmployerShare.Cents));
    }

    /// <summary>Two halves of a month are one month: 86 and 87 hours are the 173 of a full abatement of dependency, a quarter of 2,570.93 = 642.73.</summary>
    [Fact]
    public async Task ComputePending_MonthInTwoParts_IsComputedAsOne()
    {
        (WageDeclaration first, WageDeclaration second) = (Wage.Of(2024, 1, 2000m), Wage.Of(2024, 1, 2000m));
        (first.FirstDay, first.LastDay, first.HoursWorked) = (1, 15, 86);
        (second.FirstDay, second.LastDay, second.HoursWorked) = (16, 31, 87);
        Receipt[] receipts = await _world.TakeAsync(("first", first), ("second", second));
        await _world.ComputeAsync();

        Charge charge = Assert.Single(await _world.ChargesAsync(Numbers.Company, Numbers.Adult));

        Assert.Equal(4000_00 - 642_73, charge.Lines.Single(line => line.Branch == Branch.Dependency).Base.Cents);
        Assert.Equal(receipts[1].Resource, charge.WageDeclaration);
    }

    /// <summary>An apprentice who becomes an employee on the 16th owes by two rules in one month.</summary>
    [Fact]
    public async Task ComputePending_OtherOccupationWithinTheMonth_IsChargedByItself()
    {
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.OtherAdult, new LocalDate(2024, 1, 1), new LocalDate(2024, 4, 15), Occupation.Apprentice);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.OtherAdult, new LocalDate(2024, 4, 16));
        (WageDeclaration first, WageDeclaration second) = (Wage.Of(2024, 4, 600m), Wage.Of(2024, 4, 1500m));
        (first.FirstDay, first.LastDay, first.HoursWorked, first.InsuredNumber) = (1, 15, 86, Numbers.Text(Numbers.OtherAdult));
        (second.FirstDay, second.LastDay, second.HoursWorked, second.InsuredNumber) = (16, 30, 87, Numbers.Text(Numbers.OtherAdult));
        _ = await _world.TakeAsync(("first", first), ("second", second));
        await _world.ComputeAsync();

        Charge[] charges = await _world.ChargesAsync(Numbers.Company, Numbers.OtherAdult);

        Assert.Equal([600_00, 1500_00], charges.Select(charge => Pension(charge).Base.Cents));
    }

    private static ContributionLine Pension(Charge charge) => charge.Lines.Single(line => line.Branch == Branch.Pension);

    private async Task<IEnumerable<long>> PensionBasesAsync() => (await _world.ChargesAsync(Numbers.Company, Numbers.Adult)).Select(charge => Pension(charge).Base.Cents);

    private async Task DeclareAsync(string requestId, WageDeclaration declaration)
    {
        Assert.Equal(ReceiptState.Accepted, (await _world.SubmitAsync(requestId, declaration)).State);
        await _world.ComputeAsync();
    }

    private async Task LearnAsync()
    {
        await _world.Follower.CatchUpAsync(CancellationToken.None);
        await _world.ComputeAsync();
    }
}

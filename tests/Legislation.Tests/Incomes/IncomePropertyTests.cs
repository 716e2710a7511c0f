using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>What holds for any income of any population in any month.</summary>
public class IncomePropertyTests
{
    private const int Iterations = 4_000;

    [Fact]
    public void Compute_AnyIncome_AgreesWithTheSecondOpinion() =>
        IncomeGen.Incomes.Sample(
            any =>
            {
                Income income = any with { Month = "2025-05" };
                ContributionLines expected = IncomeSecondOpinion.Of(income), actual = income.Compute();
                return expected.SameAs(in actual);
            },
            iter: Iterations);

    [Fact]
    public void Compute_AnyIncome_IsNeverNegativeAndItsSharesAreThoseOfItsBase() =>
        IncomeGen.Incomes.Sample(
            income =>
            {
                ContributionLines lines = income.Compute();
                foreach (Branch branch in Branches.All.Where(branch => lines.Has(branch)))
                {
                    ContributionLine line = lines[branch];
                    decimal whole = line.Base.ToEuros() * line.Rate.ToPercent() / 100m;
                    Assert.True(line.Base >= Money.Zero && line.Insured >= Money.Zero && line.Employer >= Money.Zero, $"{line}");
                    Assert.True(Math.Abs((line.Insured + line.Employer).ToEuros() - whole) <= 0.01m, $"{line}");
                }
            },
            iter: Iterations);

    /// <summary>Who earns a little more never owes less, in no branch; only the paying body's part of a small pension falls, as the pensioner's rises.</summary>
    [Fact]
    public void Compute_MoreIncome_NeverOwesLess() =>
        Gen.Select(IncomeGen.Incomes, Gen.Int[0, 200_000]).Sample(
            (less, more) =>
            {
                ContributionLines of = less.Compute(), ofMore = (less with { Amount = less.Amount + (more / 100m) }).Compute();
                foreach (Branch branch in Branches.All.Where(branch => of.Has(branch)))
                {
                    ContributionLine a = of[branch], b = ofMore[branch];
                    Assert.True(a.Base <= b.Base && a.Insured <= b.Insured && a.Insured + a.Employer <= b.Insured + b.Employer, $"{a}, {b}");
                }
            },
            iter: Iterations);

    /// <summary>Over any year what is charged stays within its ceilings, and the months of a year end in the same base as its whole.</summary>
    [Fact]
    public void Compute_AnyYear_StaysWithinItsCeilings() =>
        Gen.Select(IncomeGen.Incomes, Gen.Int[0, 2_500_000].Array[12]).Sample(
            (any, cents) =>
            {
                Income of = any with { Before = default };
                IncomeCase[] months = [.. cents.Select((amount, month) => (of with { Month = $"2025-{month + 1:00}", Amount = amount / 100m }).ToCase())];
                var lines = new ContributionLines[12];

                YearToDate year = IncomeYear.Compute(IncomeLaw.Calculators, default, months, lines);

                Assert.Equal(160905.28m, year.Ceilings.ToEuros());
                Assert.All(Branches.All.Where(branch => branch.HasCeiling()), branch =>
                {
                    long charged = lines.Where(month => month.Has(branch)).Sum(month => month[branch].Base.Cents);
                    Assert.InRange(charged, 0, year.Ceilings.Cents);
                });
            },
            iter: Iterations / 10);
}

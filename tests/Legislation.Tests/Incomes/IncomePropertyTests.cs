using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Values;
using Xunit.Abstractions;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>What holds for any income of any population in any month.</summary>
public class IncomePropertyTests(ITestOutputHelper output)
{
    private const int Cases = 4000;

    [Fact]
    public void Compute_AnyIncome_AgreesWithTheSecondOpinion()
    {
        Random random = new(Seed.Next(output));
        for (int i = 0; i < Cases; i++)
        {
            Income income = Any(random) with { Month = "2025-05" };

            ContributionLines expected = IncomeSecondOpinion.Of(income), actual = income.Compute();

            Assert.True(expected.SameAs(in actual), $"case {i}: {income}");
        }
    }

    [Fact]
    public void Compute_AnyIncome_IsNeverNegativeAndItsSharesAreThoseOfItsBase()
    {
        Random random = new(Seed.Next(output));
        for (int i = 0; i < Cases; i++)
        {
            Income income = Any(random);
            ContributionLines lines = income.Compute();
            foreach (Branch branch in Branches.All.Where(branch => lines.Has(branch)))
            {
                ContributionLine line = lines[branch];
                decimal whole = line.Base.ToEuros() * line.Rate.ToPercent() / 100m;
                Assert.True(line.Base >= Money.Zero && line.Insured >= Money.Zero && line.Employer >= Money.Zero, $"case {i}: {line}, {income}");
                Assert.True(Math.Abs((line.Insured + line.Employer).ToEuros() - whole) <= 0.01m, $"case {i}: {line}, {income}");
            }
        }
    }

    /// <summary>Who earns a little more never owes less, in no branch; only the paying body's part of a small pension falls, as the pensioner's rises.</summary>
    [Fact]
    public void Compute_MoreIncome_NeverOwesLess()
    {
        Random random = new(Seed.Next(output));
        for (int i = 0; i < Cases; i++)
        {
            Income less = Any(random), more = less with { Amount = less.Amount + (random.Next(200_000) / 100m) };
            ContributionLines of = less.Compute(), ofMore = more.Compute();
            foreach (Branch branch in Branches.All.Where(branch => of.Has(branch)))
            {
                ContributionLine a = of[branch], b = ofMore[branch];
                Assert.True(a.Base <= b.Base && a.Insured <= b.Insured && a.Insured + a.Employer <= b.Insured + b.Employer, $"case {i}: {a}, {b}, {less}");
            }
        }
    }

    /// <summary>Over any year what is charged stays within its ceilings, and the months of a year end in the same base as its whole.</summary>
    [Fact]
    public void Compute_AnyYear_StaysWithinItsCeilings()
    {
        Random random = new(Seed.Next(output));
        for (int i = 0; i < Cases / 20; i++)
        {
            Income of = Any(random) with { Before = default };
            IncomeCase[] months = [.. Enumerable.Range(1, 12).Select(month => (of with { Month = $"2025-{month:00}", Amount = random.Next(2_500_000) / 100m }).ToCase())];
            var lines = new ContributionLines[12];

            YearToDate year = IncomeYear.Compute(IncomeLaw.Calculators, default, months, lines);

            Assert.Equal(160905.28m, year.Ceilings.ToEuros());
            Assert.All(Branches.All.Where(branch => branch.HasCeiling()), branch =>
            {
                long charged = lines.Where(month => month.Has(branch)).Sum(month => month[branch].Base.Cents);
                Assert.InRange(charged, 0, year.Ceilings.Cents);
            });
        }
    }

    private static Income Any(Random random)
    {
        (Occupation occupation, VoluntaryInsurance voluntary) = random.Next(9) switch
        {
            0 => (Occupation.SelfEmployed, VoluntaryInsurance.None),
            1 => (Occupation.AssistingSpouse, VoluntaryInsurance.None),
            2 => (Occupation.Farmer, VoluntaryInsurance.None),
            3 => (Occupation.Pensioner, VoluntaryInsurance.None),
            4 => (Occupation.Student, VoluntaryInsurance.None),
            5 => (Occupation.Voluntary, VoluntaryInsurance.Health),
            6 => (Occupation.Voluntary, VoluntaryInsurance.PensionContinued),
            7 => (Occupation.Voluntary, VoluntaryInsurance.PensionOptional),
            _ => (Occupation.Revis, VoluntaryInsurance.None),
        };
        bool works = occupation <= Occupation.Farmer;
        decimal[] factors = [0m, 0.85m, 1m, 1.1m, 1.3m, 1.5m];
        return new Income($"{random.Next(2017, 2027)}-{random.Next(1, 13):00}")
        {
            Occupation = occupation,
            Voluntary = voluntary,
            Amount = random.Next(random.Next(3) switch { 0 => 100_000, 1 => 600_000, _ => 3_000_000 }) / 100m,
            Born = $"{random.Next(1950, 2012)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
            SideActivity = occupation is Occupation.SelfEmployed or Occupation.Farmer && random.Next(3) == 0,
            ReducedMinimum = (occupation is Occupation.SelfEmployed or Occupation.AssistingSpouse || voluntary >= VoluntaryInsurance.PensionContinued) && random.Next(3) == 0,
            MutualityClass = works ? random.Next(5) : 0,
            AccidentFactor = works ? factors[random.Next(factors.Length)] : 0m,
            Before = random.Next(2) == 0 ? default : AnyYear(random),
        };
    }

    private static YearToDate AnyYear(Random random)
    {
        var before = new YearToDate { Ceilings = Money.FromEuros(13188.96m * random.Next(1, 5)) };
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            before.Pay[(int)branch] = new Money(random.Next(7_000_000));
            before.Charged[(int)branch] = Money.Min(before.Pay[(int)branch], before.Ceilings);
        }

        return before;
    }
}

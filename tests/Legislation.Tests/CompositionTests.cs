using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Any set of habits composes: the calculator and the second opinion agree on random declarations of May 2025.</summary>
public class CompositionTests
{
    private const int Declarations = 40;

    [Theory]
    [InlineData(20250501)]
    [InlineData(7751)]
    public void Compute_RandomDeclarationUnderEverySet_AgreesWithTheSecondOpinion(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Declarations; i++)
        {
            Wage wage = Any(random);
            for (int set = 0; set < 512; set++)
            {
                ContributionLines expected = SecondOpinion.Of(wage, (Hypothesis)set), actual = wage.Compute((Hypothesis)set);
                Assert.True(expected.SameAs(in actual), $"seed {seed}, declaration {i}, {HypothesisCatalog.Name((Hypothesis)set)}: {wage}");
            }
        }
    }

    private static Wage Any(Random random)
    {
        int hours = random.Next(3) == 0 ? 173 : random.Next(0, 200);
        return new Wage
        {
            Base = Cents(random, random.Next(4) == 0 ? 2_000_000 : 500_000),
            Supplements = Cents(random, 40_000),
            Overtime = Cents(random, 60_000),
            Benefits = random.Next(3) == 0 ? Cents(random, 900_000) : 0m,
            Unemployment = random.Next(4) == 0 ? Cents(random, 80_000) : 0m,
            Hours = hours,
            InactiveHours = random.Next(4) == 0 ? random.Next(0, 40) : 0,
            Born = new NodaTime.LocalDate(random.Next(2) == 0 ? 1985 : random.Next(2007, 2011), random.Next(1, 13), random.Next(1, 29)).ToString("uuuu-MM-dd", formatProvider: null),
            Occupation = (Occupation)random.Next(5),
            MutualityClass = random.Next(1, 5),
            AccidentFactor = new[] { 0.85m, 1.0m, 1.1m, 1.3m, 1.5m }[random.Next(5)],
            OccupationalHealth = (OccupationalHealthService)random.Next(3),
            Before = random.Next(2) == 0 ? default : AnyYear(random),
        };
    }

    private static YearToDate AnyYear(Random random)
    {
        var before = new YearToDate { Ceilings = Money.FromEuros(13188.96m * random.Next(1, 5)) };
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            before.Pay[(int)branch] = Money.FromEuros(Cents(random, 7_000_000));
            before.Charged[(int)branch] = Money.Min(before.Pay[(int)branch], before.Ceilings);
        }

        return before;
    }

    private static decimal Cents(Random random, int atMost) => random.Next(atMost + 1) / 100m;
}

using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Any set of habits composes: the calculator and the second opinion agree on declarations of May 2025.</summary>
public class CompositionTests
{
    private const int Sets = 512;
    private const int Declarations = 80;

    private static readonly decimal[] Factors = [0.85m, 1.0m, 1.1m, 1.3m, 1.5m];

    private static readonly Gen<YearToDate> Years =
        from months in Gen.Int[1, 4]
        from pay in Gen.Int[0, 7_000_000].Array[Branches.Count]
        select YearOf(months, pay);

    private static readonly Gen<Wage> Wages =
        from basic in Gen.Frequency((1, Cents(2_000_000)), (3, Cents(500_000)))
        from supplements in Cents(40_000)
        from overtime in Cents(60_000)
        from benefits in Gen.Frequency((2, Gen.Const(0m)), (1, Cents(900_000)))
        from unemployment in Gen.Frequency((3, Gen.Const(0m)), (1, Cents(80_000)))
        from hours in Gen.Frequency((1, Gen.Const(173)), (1, Gen.OneOf(Gen.Const(149), Gen.Const(150), Gen.Const(160))), (2, Gen.Int[0, 200]))
        from inactive in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[0, 40]))
        from born in Gen.Select(Gen.Frequency((1, Gen.Const(1985)), (1, Gen.Int[2007, 2010])), Gen.Int[1, 12], Gen.Int[1, 28]).Select((year, month, day) => $"{year}-{month:00}-{day:00}")
        from occupation in Gen.Int[0, 4]
        from mutualityClass in Gen.Int[1, 4]
        from factor in Gen.Int[0, Factors.Length - 1]
        from health in Gen.Int[0, 2]
        from before in Gen.OneOf(Gen.Const(default(YearToDate)), Years)
        select new Wage
        {
            Base = basic,
            Supplements = supplements,
            Overtime = overtime,
            Benefits = benefits,
            Unemployment = unemployment,
            Hours = hours,
            InactiveHours = inactive,
            Born = born,
            Occupation = (Occupation)occupation,
            MutualityClass = mutualityClass,
            AccidentFactor = Factors[factor],
            OccupationalHealth = (OccupationalHealthService)health,
            Before = before,
        };

    [Fact]
    public void Compute_AnyDeclarationUnderEverySet_AgreesWithTheSecondOpinion() =>
        Wages.Sample(
            wage =>
            {
                for (int set = 0; set < Sets; set++)
                {
                    ContributionLines expected = SecondOpinion.Of(wage, (Hypothesis)set), actual = wage.Compute((Hypothesis)set);
                    Assert.True(expected.SameAs(in actual), HypothesisCatalog.Name((Hypothesis)set));
                }
            },
            iter: Declarations);

    private static YearToDate YearOf(int months, int[] pay)
    {
        var before = new YearToDate { Ceilings = Money.FromEuros(13188.96m * months) };
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            before.Pay[(int)branch] = new Money(pay[(int)branch]);
            before.Charged[(int)branch] = Money.Min(before.Pay[(int)branch], before.Ceilings);
        }

        return before;
    }

    private static Gen<decimal> Cents(int max) => Gen.Int[0, max].Select(cents => cents / 100m);
}

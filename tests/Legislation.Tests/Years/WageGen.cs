using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Legislation.Tests.Years;

/// <summary>Declarations of every population that lives of a wage.</summary>
internal static class WageGen
{
    private static readonly Occupation[] Occupations =
        [Occupation.Employee, Occupation.Temporary, Occupation.Occasional, Occupation.Apprentice, Occupation.HolidayStudent, Occupation.Household, Occupation.CivilServant];

    private static readonly byte[] PublicSchemes = [10, 11, 12, 13, 14, 16];

    private static readonly Gen<decimal> Sometimes = Gen.Frequency((2, Gen.Const(0m)), (1, Euros(200_000)));

    private static readonly Gen<Wage> Wages =
        from occupation in Gen.Int[0, Occupations.Length - 1].Select(place => Occupations[place])
        from basic in Gen.Frequency((1, Gen.Const(0m)), (3, Euros(3_000_000)), (8, Euros(600_000)))
        from others in Sometimes.Array[4]
        from hours in Gen.OneOf(Gen.Const(0), Gen.Const(149), Gen.Const(150), Gen.Const(173), Gen.Int[0, 220])
        from inactive in Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[0, 80]))
        from born in Gen.Select(Gen.Int[1960, 2009], Gen.Int[1, 12], Gen.Int[1, 28]).Select((year, month, day) => $"{year}-{month:00}-{day:00}")
        from mutualityClass in Gen.Int[1, 4]
        from health in Gen.Int[0, 2]
        let alone = occupation == Occupation.Household
        select new Wage
        {
            Occupation = occupation,
            Base = basic,
            Supplements = alone ? 0m : others[0],
            Overtime = alone ? 0m : others[1],
            Benefits = alone ? 0m : others[2] * 5m,
            Unemployment = alone ? 0m : others[3],
            Hours = hours,
            InactiveHours = inactive,
            Born = born,
            MutualityClass = mutualityClass,
            OccupationalHealth = (OccupationalHealthService)health,
        };

    /// <summary>A year of one to fourteen declarations from any month on; two of one month now and then.</summary>
    public static Gen<WageCase[]> Years { get; } =
        from year in Gen.Int[2017, 2026]
        from first in Gen.Int[1, 12]
        from months in Gen.Frequency((5, Gen.Const(1)), (1, Gen.Const(0))).Array[13]
        let places = MonthsFrom(first, months)
        from wages in Wages.Array[places.Length]
        from schemes in Gen.Int[0, PublicSchemes.Length - 1].Array[places.Length]
        from supplements in Sometimes.Array[places.Length]
        select places.Select((month, i) => Case(wages[i] with { Month = $"{year}-{month:00}" }, PublicSchemes[schemes[i]], supplements[i])).ToArray();

    private static int[] MonthsFrom(int first, int[] steps)
    {
        var months = new List<int> { first };
        foreach (int step in steps)
        {
            if (months[^1] + step <= 12)
            {
                months.Add(months[^1] + step);
            }
        }

        return [.. months];
    }

    private static WageCase Case(Wage wage, byte scheme, decimal nonPensionable)
    {
        WageCase made = wage.ToCase();
        if (wage.Occupation == Occupation.CivilServant)
        {
            made.Affiliation = made.Affiliation with { Scheme = new Scheme(scheme) };
            made.Declaration = made.Declaration with { Pay = made.Declaration.Pay with { NonPensionable = Money.FromEuros(nonPensionable) } };
        }

        return made;
    }

    private static Gen<decimal> Euros(int maxCents) => Gen.Int[0, maxCents].Select(cents => cents / 100m);
}

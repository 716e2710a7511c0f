using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Years;

/// <summary>Random declarations of every population that lives of a wage.</summary>
internal static class RandomWages
{
    private static readonly Occupation[] Occupations =
        [Occupation.Employee, Occupation.Temporary, Occupation.Occasional, Occupation.Apprentice, Occupation.HolidayStudent, Occupation.Household, Occupation.CivilServant];

    private static readonly byte[] PublicSchemes = [10, 11, 12, 13, 14, 16];

    public static WageCase Next(Random random, string month)
    {
        Occupation occupation = Occupations[random.Next(Occupations.Length)];
        bool household = occupation == Occupation.Household;
        WageCase made = new Wage(month)
        {
            Occupation = occupation,
            Base = random.Next(4) == 0 ? random.Next(3_000_000) / 100m : random.Next(600_000) / 100m,
            Supplements = household ? 0m : Sometimes(random),
            Overtime = household ? 0m : Sometimes(random),
            Benefits = household ? 0m : Sometimes(random) * 5m,
            Unemployment = household ? 0m : Sometimes(random),
            Hours = random.Next(0, 220),
            InactiveHours = random.Next(3) == 0 ? random.Next(80) : 0,
            Born = $"{random.Next(1960, 2010)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
            MutualityClass = random.Next(1, 5),
            OccupationalHealth = (OccupationalHealthService)random.Next(3),
        }.ToCase();
        if (occupation == Occupation.CivilServant)
        {
            made.Affiliation = made.Affiliation with { Scheme = new Scheme(PublicSchemes[random.Next(PublicSchemes.Length)]) };
            made.Declaration = made.Declaration with { Pay = made.Declaration.Pay with { NonPensionable = Money.FromEuros(Sometimes(random)) } };
        }

        return made;
    }

    private static decimal Sometimes(Random random) => random.Next(3) == 0 ? random.Next(200_000) / 100m : 0m;
}

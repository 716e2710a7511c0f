using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Benchmarks.Loops;

/// <summary>Made-up declarations of a month: all occupations, part-time, minors, wages below the minimum and above the ceiling.</summary>
internal static class WageSamples
{
    private static readonly short[] AccidentFactors = [85, 100, 110, 130, 150];

    /// <summary>So many declarations, the same for the same seed.</summary>
    public static WageCase[] Of(YearMonth month, int count, int seed)
    {
        var random = new Random(seed);
        var cases = new WageCase[count];
        for (int i = 0; i < count; i++)
        {
            cases[i] = One(month, random);
        }

        return cases;
    }

    private static WageCase One(YearMonth month, Random random) => new()
    {
        // Who they are does not enter the computation.
        Declaration = new WageDeclaration(
            default, default, month, FirstDay: 1, (byte)month.Days, (short)random.Next(0, 174), (short)(random.Next(10) == 0 ? 16 : 0),
            new Pay(Cents(random, 1_600_000), Cents(random, 30_000), Cents(random, 20_000), Cents(random, 50_000), Money.Zero)),
        Affiliation = new Affiliation(
            new Scheme(3), (Occupation)random.Next(5), month.FirstDay, Exit: null, new LocalDate(random.Next(1958, 2010), random.Next(1, 13), random.Next(1, 29))),
        Employer = new EmployerProfile(
            (byte)random.Next(1, 5), AccidentFactors[random.Next(AccidentFactors.Length)], (OccupationalHealthService)random.Next(3)),
    };

    private static Money Cents(Random random, int below) => new(random.Next(below));
}

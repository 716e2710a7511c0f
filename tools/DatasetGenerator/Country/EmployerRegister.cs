using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>
/// The employers, in the order of their numbers. Sizes are drawn by strata: each employer owns one of N equal slices of
/// the distribution, so that a country of any seed has the same few giants and many small ones.
/// </summary>
internal sealed class EmployerRegister
{
    /// <summary>
    /// Posts by employer: heavy-tailed, three quarters below ten, cap 4,000. The shape is the usual one of business
    /// demography; its mean is what 9,710,228 declarations a year over 36,000 accounts demand (annual report 2024).
    /// </summary>
    private static readonly Quantiles Sizes = new(
        (0, 1), (325_000, 2), (455_000, 3), (565_000, 5), (727_000, 10), (844_000, 20), (931_500, 50), (965_500, 100),
        (987_200, 250), (994_800, 500), (998_100, 1_000), (999_420, 2_000), (1_000_000, 4_000));

    private static readonly byte[] MutualityClasses = [1, 2, 1, 3, 1, 2, 1, 4, 1, 2];
    private static readonly byte[] AccidentGrades = [0, 1, 0, 1, 2, 0, 1, 0, 1, 3, 0, 1, 0, 2, 1, 0, 1, 4, 1];

    private readonly ulong _key;
    private readonly int[] _ranks;

    /// <summary>A register of so many employers.</summary>
    public EmployerRegister(int employers, ulong key)
    {
        _key = key;
        _ranks = [.. Enumerable.Range(0, employers)];
        Dice dice = new(Dice.Key(key, -2));
        for (int i = employers - 1; i > 0; i--)
        {
            int other = dice.Below(i + 1);
            (_ranks[i], _ranks[other]) = (_ranks[other], _ranks[i]);
        }
    }

    /// <summary>How many employers there are.</summary>
    public int Count => _ranks.Length;

    /// <summary>The number of the employer at a place, without the rest.</summary>
    public EmployerNumber NumberAt(int index) => EmployerNumbers.At(index, Count, Dice.Key(_key, index)).Number;

    /// <summary>The employer at a place from 0.</summary>
    public Employer this[int index]
    {
        get
        {
            ulong key = Dice.Key(_key, index);
            (EmployerNumber number, LocalDate registered) = EmployerNumbers.At(index, Count, key);
            Dice dice = new(Dice.Key(key, 2));
            int posts = Sizes.At((int)(((_ranks[index] * (long)Quantiles.Whole) + dice.Below(Quantiles.Whole)) / Count));
            Sector sector = SectorOf(posts, ref dice);
            return new Employer(
                index,
                key,
                number,
                EmployerNames.Draw(sector, ref dice),
                registered,
                sector,
                posts,
                MutualityClasses[index % MutualityClasses.Length],
                AccidentGrades[index % AccidentGrades.Length],
                HealthService(sector, ref dice));
        }
    }

    /// <summary>Agencies: one in five of the employers with 250 posts and more.</summary>
    private static Sector SectorOf(int posts, ref Dice dice)
    {
        if (posts >= 250 && dice.Chance(205))
        {
            return Sector.Agency;
        }

        int share = dice.Below(1000);
        foreach (Sector sector in Sector.All)
        {
            if ((share -= sector.Weight) < 0)
            {
                return sector;
            }
        }

        return Sector.All[^1];
    }

    private static OccupationalHealthService HealthService(Sector sector, ref Dice dice) =>
        dice.Chance(40) ? OccupationalHealthService.None
        : sector.Industrial ? OccupationalHealthService.Sti
        : OccupationalHealthService.Stm;
}

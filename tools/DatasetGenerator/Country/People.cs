using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>Draws the people who hold the posts: birth and insured number.</summary>
internal static class People
{
    /// <summary>The earliest year of entry: it keeps the oldest below the age of pension.</summary>
    public const int FirstEntryYear = 1997;

    private const int OldestFirstHolder = 30;

    /// <summary>
    /// The holder of a post. Serial numbers run through an employer's posts, so that its people differ even when born
    /// on one day.
    /// </summary>
    public static (InsuredNumber Number, LocalDate Birth) Draw(in Post post, in Tenure tenure, LocalDate entry, ref Dice dice)
    {
        (int from, int to) = post.Profile.Ages;
        to = tenure.IsFirst ? Math.Min(to, OldestFirstHolder) : to;
        bool grown = from >= 18;
        int age = Math.Min(dice.Between(from, to), grown ? dice.Between(from, to) : to);
        int month = dice.Between(1, 12);
        month = post.Profile.KeepsAge ? 12 : month;
        int year = entry.Year - age - 1;
        int day = dice.Between(1, DateTime.DaysInMonth(year, month));
        bool known = !grown || !dice.Chance(3);
        int serial = (post.Slot + new Dice(Dice.Key(post.Employer.Key, 3)).Below(1000)) % 1000;
        return Number(new LocalDate(year, month, day), serial, known ? Unknown.Nothing : dice.Chance(500) ? Unknown.Day : Unknown.MonthAndDay);
    }

    /// <summary>
    /// One of the people with several employers, of whom there are as many as employers. Within an employer each is
    /// another: the posts take them in turn.
    /// </summary>
    public static (InsuredNumber Number, LocalDate Birth) WithSeveralJobs(in Post post)
    {
        int offset = new Dice(Dice.Key(post.Employer.Key, 4)).Below(post.Country.Employers);
        Dice dice = new(Dice.Key(Dice.Key(post.Country.Key, -3), (post.Slot + offset) % post.Country.Employers));
        LocalDate birth = new(dice.Between(1962, FirstEntryYear - 19), dice.Between(1, 12), dice.Between(1, 28));
        return Number(birth, dice.Below(1000), Unknown.Nothing);
    }

    private static (InsuredNumber Number, LocalDate Birth) Number(LocalDate birth, int serial, Unknown unknown)
    {
        int month = unknown == Unknown.MonthAndDay ? 0 : birth.Month;
        int day = unknown == Unknown.Nothing ? birth.Day : 0;
        LocalDate known = new(birth.Year, Math.Max(month, 1), Math.Max(day, 1));
        return (InsuredNumber.Create((birth.Year * 10_000) + (month * 100) + day, serial), known);
    }

    private enum Unknown
    {
        Nothing,
        Day,
        MonthAndDay,
    }
}

using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>One person in one post: what stays the same from month to month.</summary>
/// <param name="Key">The key of the monthly draws.</param>
/// <param name="Profile">The kind of post.</param>
/// <param name="Sector">The employer's trade.</param>
/// <param name="Insured">The insured number.</param>
/// <param name="BirthDate">The date of birth; what the number leaves open is the first.</param>
/// <param name="Entry">The first day of the affiliation.</param>
/// <param name="LastDay">The last day in the month seen; 0 when the person stays beyond it.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Hours">Hours of a full month.</param>
/// <param name="WagePermille">The full-time wage in thousandths of the minimum wage or of the ceiling.</param>
/// <param name="SupplementPermille">Monthly supplements in thousandths of the base wage.</param>
/// <param name="BonusPermille">The gratification of December in thousandths of the base wage; in June the half.</param>
/// <param name="BenefitPermille">Monthly benefits in kind in thousandths of the base wage.</param>
internal readonly record struct Job(
    ulong Key,
    JobProfile Profile,
    Sector Sector,
    InsuredNumber Insured,
    LocalDate BirthDate,
    LocalDate Entry,
    int LastDay,
    Scheme Scheme,
    int Hours,
    int WagePermille,
    int SupplementPermille,
    int BonusPermille,
    int BenefitPermille)
{
    /// <summary>Draws the person who holds a post.</summary>
    public static Job Draw(in Post post, in Tenure tenure)
    {
        ulong key = Dice.Key(post.Key, (1L << 32) + tenure.Serial);
        Dice dice = new(key);
        JobProfile profile = post.Profile;
        Sector sector = post.Employer.Sector;
        LocalDate entry = EntryOf(post.Employer, tenure, ref dice);
        (InsuredNumber insured, LocalDate birth) = profile.SecondJob ? People.WithSeveralJobs(post) : People.Draw(post, tenure, entry, ref dice);
        bool usual = profile.Pattern == PayPattern.Usual;
        return new Job(
            key,
            profile,
            sector,
            insured,
            birth,
            entry,
            tenure.LastDay,
            new Scheme((byte)(profile.Occupation == Occupation.Occasional ? 5 : dice.Chance(sector.Manual) ? 1 : 3)),
            dice.Between(profile.Hours.From, profile.Hours.To),
            profile.Wage.Draw(ref dice),
            usual && dice.Chance(300) ? dice.Between(10, 150) : 0,
            usual && dice.Chance(400) ? dice.Between(300, 1000) : 0,
            usual && dice.Chance(60) ? dice.Between(40, 120) : 0);
    }

    /// <summary>The first day of a month on which the person is affiliated.</summary>
    public int FirstDayIn(YearMonth month) => Entry.Year == month.Year && Entry.Month == month.Month ? Entry.Day : 1;

    private static LocalDate EntryOf(in Employer employer, in Tenure tenure, ref Dice dice)
    {
        if (!tenure.IsFirst)
        {
            return new LocalDate(tenure.EntryMonth.Year, tenure.EntryMonth.Month, tenure.EntryDay);
        }

        LocalDate drawn = new(dice.Between(People.FirstEntryYear, 2009), dice.Between(1, 12), dice.Between(1, 28));
        return LocalDate.Max(drawn, employer.Registered);
    }
}

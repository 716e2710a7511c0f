using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Wages;

/// <summary>
/// What a job pays in a month: a function of the job and the month, so that the months of the year before can be
/// recalled at any time exactly as they were declared.
/// </summary>
internal static class Payroll
{
    /// <summary>Hours of a full month.</summary>
    public const int FullMonth = 173;

    private const int FixedOvertimeHours = 10;
    private const int FixedInactiveHours = 40;

    /// <summary>The wage of a month in which the person is affiliated up to a last day.</summary>
    public static MonthWage Of(in Job job, in MonthFacts facts, int lastDay)
    {
        Dice dice = new(Dice.Key(job.Key, facts.Month.ToYyyyMm()));
        int firstDay = job.FirstDayIn(facts.Month);
        int hours = Math.Max(1, (int)HalfUp(job.Hours * (long)(lastDay - firstDay + 1), facts.Month.Days));
        PayPattern pattern = job.Profile.Pattern;
        int inactive = Math.Min(hours / 2, InactiveHours(job, facts.Month, ref dice));
        int overtime = OvertimeHours(job, ref dice);
        long fullWage = HalfUp((job.Profile.OfCeiling ? facts.Ceiling : facts.Minimum).Cents * job.WagePermille, 1000);
        long baseWage = pattern switch
        {
            PayPattern.HalfCentOfCare => (fullWage / 250 * 250) + 125,
            PayPattern.HalfCentOfCash => (fullWage / 400 * 400) + 200,
            _ => BaseWage(job, facts, hours - inactive),
        };
        Pay pay = new(
            new Money(baseWage),
            new Money(Supplements(job, facts, baseWage)),
            new Money(HalfUp(fullWage * overtime, FullMonth)),
            new Money(Benefits(job, facts, baseWage, ref dice)),
            new Money(HalfUp(fullWage * inactive * 80, FullMonth * 100)));
        return new MonthWage(firstDay, lastDay, hours - inactive, inactive, overtime, pay);
    }

    /// <summary>Rounds a fraction of two natural numbers to a whole, a half up.</summary>
    public static long HalfUp(long numerator, long denominator) => ((2 * numerator) + denominator) / (2 * denominator);

    /// <summary>Rounded once, so that a wage of the minimum is the minimum to the cent, whatever the hours.</summary>
    private static long BaseWage(in Job job, in MonthFacts facts, int hours)
    {
        Money scale = job.Profile.OfCeiling ? facts.Ceiling : facts.Minimum;
        return HalfUp(scale.Cents * job.WagePermille * hours, 1000L * FullMonth);
    }

    private static int InactiveHours(in Job job, YearMonth month, ref Dice dice)
    {
        bool winter = month.Month is 12 or <= 3;
        int permille = job.Profile.Pattern != PayPattern.Usual ? 0
            : job.Sector.WeatherBound && winter ? 120
            : job.Sector.Industrial ? 20
            : 0;
        int drawn = dice.Chance(permille) ? dice.Between(8, 60) : 0;
        return job.Profile.Pattern == PayPattern.AllElements ? FixedInactiveHours : drawn;
    }

    private static int OvertimeHours(in Job job, ref Dice dice)
    {
        bool usual = job.Profile.Pattern == PayPattern.Usual && job.Hours == FullMonth;
        int drawn = usual && dice.Chance(job.Scheme.Code == 1 ? 100 : 30) ? dice.Between(2, 24) : 0;
        return job.Profile.Pattern == PayPattern.AllElements ? FixedOvertimeHours : drawn;
    }

    private static long Supplements(in Job job, in MonthFacts facts, long baseWage)
    {
        bool odd = facts.Month.Month % 2 == 1;
        return job.Profile.Pattern switch
        {
            PayPattern.CommissionOddMonths when odd => HalfUp(facts.Ceiling.Cents * 55, 100),
            PayPattern.CommissionEvenMonths when !odd => HalfUp(facts.Ceiling.Cents * 55, 100),
            PayPattern.AllElements => HalfUp(baseWage, 20),
            _ => HalfUp(baseWage * job.SupplementPermille, 1000),
        };
    }

    private static long Benefits(in Job job, in MonthFacts facts, long baseWage, ref Dice dice)
    {
        bool odd = facts.Month.Month % 2 == 1;
        return job.Profile.Pattern switch
        {
            PayPattern.BonusOddMonths when odd => HalfUp(facts.Ceiling.Cents * 80, 100),
            PayPattern.BonusEvenMonths when !odd => HalfUp(facts.Ceiling.Cents * 80, 100),
            PayPattern.AllElements => HalfUp(baseWage, 10),
            PayPattern.Usual => HalfUp(baseWage * (job.BenefitPermille + Gratification(job, facts.Month.Month, ref dice)), 1000),
            _ => 0,
        };
    }

    private static int Gratification(in Job job, int month, ref Dice dice) => month switch
    {
        12 => job.BonusPermille,
        6 => job.BonusPermille / 2,
        _ => dice.Chance(12) ? dice.Between(50, 600) : 0,
    };
}

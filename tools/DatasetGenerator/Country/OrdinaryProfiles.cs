using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>The posts of ordinary people. All are paid their minimum or more, but holiday students (80 % of it).</summary>
internal static class OrdinaryProfiles
{
    private static readonly (int, int) Adult = (18, 48);
    private static readonly (int, int) FullTimeHours = (173, 173);

    /// <summary>
    /// Gross wages in thousandths of the minimum wage: one in eight at it, a step at 120 % (qualified), the median near
    /// 1.7 times, three in a hundred above the ceiling. Assumed, after the published distribution of wages.
    /// </summary>
    private static readonly Quantiles Wages = new(
        (0, 1000), (120_000, 1000), (150_000, 1190), (200_000, 1200), (350_000, 1350), (500_000, 1700), (650_000, 2150),
        (800_000, 2900), (900_000, 3900), (970_000, 5000), (993_000, 7500), (1_000_000, 12_000));

    /// <summary>A full-time employee.</summary>
    public static JobProfile FullTime { get; } =
        new("full-time", Occupation.Employee, Turnover.Ordinary, Adult, FullTimeHours, Wages) { Pattern = PayPattern.Usual };

    /// <summary>A part-time employee.</summary>
    public static JobProfile PartTime { get; } =
        new("part-time", Occupation.Employee, Turnover.Ordinary, Adult, (26, 160), Wages) { Pattern = PayPattern.Usual };

    /// <summary>One who works for several employers at once.</summary>
    public static JobProfile SecondJob { get; } =
        new("second-job", Occupation.Employee, Turnover.Never, Adult, (40, 110), Wages) { SecondJob = true };

    /// <summary>A temporary worker of an agency.</summary>
    public static JobProfile Temporary { get; } = new(
        "temporary", Occupation.Temporary, Turnover.Missions, Adult, (60, 173), new Quantiles((0, 1000), (250_000, 1000), (1_000_000, 1500)))
    { Pattern = PayPattern.Usual };

    /// <summary>An occasional worker.</summary>
    public static JobProfile Occasional { get; } =
        new("occasional", Occupation.Occasional, Turnover.Ordinary, Adult, (8, 60), Quantiles.Even(1000, 1900));

    /// <summary>An apprentice, with an allowance instead of a wage.</summary>
    public static JobProfile Apprentice { get; } =
        new("apprentice", Occupation.Apprentice, Turnover.Yearly, (15, 22), FullTimeHours, Quantiles.Even(300, 620));

    /// <summary>A pupil or student in the holidays.</summary>
    public static JobProfile Student { get; } =
        new("student", Occupation.HolidayStudent, Turnover.Holidays, (15, 26), (40, 173), Quantiles.Even(800, 1150));
}

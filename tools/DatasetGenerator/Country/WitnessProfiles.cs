using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>
/// Posts whose pay lies where the law and a habit of the old system part, so that each habit shows in every month in
/// which it can show at all. They stand among the ordinary posts of all employers (<see cref="PostPlan"/>).
/// </summary>
internal static class WitnessProfiles
{
    private static readonly (int, int) Adult = (20, 45);
    private static readonly (int, int) Full = (173, 173);

    /// <summary>The witnesses, in the order in which they are placed.</summary>
    public static JobProfile[] All { get; } =
    [
        Young("15-or-16-below-graded-minimum", (15, 16), Full, 650, 745),
        Young("17-below-graded-minimum", (17, 17), Full, 650, 795),
        Young("minor-above-graded-minimum", (15, 17), Full, 810, 990),
        Young("minor-part-time", (15, 17), (60, 149), 650, 990),
        Of("part-time-below-150-hours-underpaid", (60, 149), 900, 992),
        Of("part-time-from-150-hours-underpaid", (150, 172), 900, 992),
        Of("part-time-at-minimum", (50, 170), 1000, 1000) with { Occupation = Occupation.Temporary, Turnover = Turnover.Missions },
        Of("full-time-underpaid", Full, 930, 999),
        Of("part-time-well-paid", (60, 149), 1500, 2500),
        OfCeiling("commission-odd-months", 705, 720, PayPattern.CommissionOddMonths),
        OfCeiling("commission-even-months", 735, 745, PayPattern.CommissionEvenMonths),
        OfCeiling("bonus-odd-months", 380, 440, PayPattern.BonusOddMonths),
        OfCeiling("bonus-even-months", 380, 440, PayPattern.BonusEvenMonths),
        OfCeiling("above-ceiling", 1010, 2500, PayPattern.BaseOnly),
        Of("half-cent-of-care", Full, 1100, 2500) with { Pattern = PayPattern.HalfCentOfCare },
        Of("half-cent-of-cash", Full, 1100, 2500) with { Pattern = PayPattern.HalfCentOfCash },
        Young("apprentice-below-abatement", (15, 17), Full, 215, 249) with { Occupation = Occupation.Apprentice },
        Young("apprentice-above-abatement", (15, 17), Full, 250, 290) with { Occupation = Occupation.Apprentice },
        Young("student-underpaid", (18, 24), (80, 173), 700, 950) with { Occupation = Occupation.HolidayStudent, Turnover = Turnover.Holidays },
        Of("all-elements", Full, 1000, 1100) with { Pattern = PayPattern.AllElements },
    ];

    private static JobProfile Of(string name, (int, int) hours, int from, int to) =>
        new(name, Occupation.Employee, Turnover.Never, Adult, hours, Quantiles.Even(from, to));

    private static JobProfile Young(string name, (int, int) ages, (int, int) hours, int from, int to) =>
        new(name, Occupation.Employee, Turnover.Yearly, ages, hours, Quantiles.Even(from, to)) { KeepsAge = true };

    private static JobProfile OfCeiling(string name, int from, int to, PayPattern pattern) =>
        Of(name, Full, from, to) with { OfCeiling = true, Pattern = pattern };
}

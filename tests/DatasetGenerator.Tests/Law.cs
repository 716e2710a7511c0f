namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>The steps of the law that decide whether a declaration is a witness, in decimals, in cents.</summary>
internal static class Law
{
    public static long HalfUp(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);

    /// <summary>The minimum of a declaration; the habits take another age or other hours for a full month.</summary>
    public static long Minimum(Case each, YearMonth month, int? age = null, int fullHours = 173) =>
        each.Affiliation.Contract == 'A' ? 0 : HalfUp(Scales.Minimum(month, age ?? each.Age) * Math.Min(1m, (decimal)each.Wage.Hours / fullHours));

    /// <summary>The base of pension by the yearly ceiling.</summary>
    public static long PensionBase(Case each, YearMonth month)
    {
        long pay = Math.Max(each.Wage.PensionPay, Minimum(each, month)) + (each.Year?.Pay[CumulRow.Pension] ?? 0);
        return Math.Min(pay, Scales.Ceiling(month) + (each.Year?.Ceilings ?? 0)) - (each.Year?.Charged[CumulRow.Pension] ?? 0);
    }

    /// <summary>The base of pension by the month's ceiling alone.</summary>
    public static long MonthlyPensionBase(Case each, YearMonth month) =>
        Math.Min(Math.Max(each.Wage.PensionPay, Minimum(each, month)), Scales.Ceiling(month));

    /// <summary>The base of dependency, with the abatement proportional to the hours below 150, or never.</summary>
    public static long DependencyBase(Case each, YearMonth month, bool proportional)
    {
        decimal share = proportional && each.Wage.Hours < 150 ? each.Wage.Hours / 173m : 1;
        return Math.Max(0, each.Wage.CarePay - HalfUp(Scales.Abatement(month) * share));
    }

    /// <summary>Both shares of 2.80 % as the habits give them: in one cent or more different from the law's?</summary>
    public static bool SplitDiffers(long basis)
    {
        long share = HalfUp(basis * 0.028m);
        return HalfUp(basis * 0.056m) != 2 * share;
    }
}

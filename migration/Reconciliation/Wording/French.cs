using System.Globalization;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Wording;

/// <summary>Figures and dates as people of the centre write them: <c>1 234 567,89 €</c>, <c>mai 2025</c>.</summary>
internal static class French
{
    /// <summary>Stands where there is no value.</summary>
    public const string Nothing = "–";

    /// <summary>The narrow space that does not break: it parts thousands, and a figure from its unit.</summary>
    private const string NarrowSpace = "\u202F";

    private static readonly NumberFormatInfo Figures = new()
    {
        NumberGroupSeparator = NarrowSpace,
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    };

    private static readonly string[] MonthNames =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>A count.</summary>
    public static string Count(long count) => count.ToString("#,0", Figures);

    /// <summary>A count with its noun, in the plural from two on.</summary>
    public static string Count(long count, string noun) => $"{Count(count)}\u00A0{noun}{(count > 1 ? "s" : "")}";

    /// <summary>An amount of cents in euros, for columns whose head names the unit.</summary>
    public static string Amount(long cents) => new Money(cents).ToEuros().ToString("#,0.00", Figures);

    /// <summary>A difference of cents in euros, with its sign also where it is positive.</summary>
    public static string Difference(long cents) => (cents > 0 ? "+" : "") + Amount(cents);

    /// <summary>An amount with its unit.</summary>
    public static string Euros(long cents) => $"{Amount(cents)}{NarrowSpace}€";

    /// <summary>A difference with its unit.</summary>
    public static string EuroDifference(long cents) => $"{Difference(cents)}{NarrowSpace}€";

    /// <summary>A rate in percent.</summary>
    public static string Percent(Rate rate) => rate.ToPercent().ToString("0.00##", Figures) + NarrowSpace + "%";

    /// <summary>A part of a whole in percent, cut and not rounded: 100 % says that nothing is missing.</summary>
    public static string Share(long part, long whole)
    {
        if (whole == 0)
        {
            return Nothing;
        }

        long tenths = (long)((Int128)part * 1000 / whole);
        return tenths == 0 && part != 0
            ? $"<{NarrowSpace}0,1{NarrowSpace}%"
            : $"{tenths / 10}{(tenths % 10 == 0 ? "" : $",{tenths % 10}")}{NarrowSpace}%";
    }

    /// <summary>A month in words.</summary>
    public static string Month(YearMonth month) => $"{MonthNames[month.Month - 1]} {month.Year}";

    /// <summary>A month written YYYYMM, or the span of two.</summary>
    public static string Period(int first, int last) => first == last ? Short(first) : $"{Short(first)} à {Short(last)}";

    /// <summary>A day.</summary>
    public static string Day(NodaTime.LocalDate day) => $"{day.Day:00}.{day.Month:00}.{day.Year:0000}";

    private static string Short(int yyyymm) => $"{yyyymm % 100:00}/{yyyymm / 100:0000}";
}

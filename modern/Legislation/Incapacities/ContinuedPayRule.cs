using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Legislation.Incapacities;

/// <summary>
/// The 77-day rule (art. L.121-6 (3) al. 2 Code du travail): the employer pays until the end of the calendar month in which the 77th
/// day of incapacity falls within a reference period of 18 calendar months in a row, that of the day being the last; then the health
/// fund pays. The employer pays again from the month after the first one in which the limit is no longer reached. Calendar days count,
/// each once however many periods cover it, of sickness and accident alone.
/// </summary>
public static class ContinuedPayRule
{
    /// <summary>Whether days of a kind count towards the 77.</summary>
    public static bool Counts(IncapacityKind kind) => kind == IncapacityKind.Sickness;

    /// <summary>Who bears the pay on a day.</summary>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="incapacities">All periods of one insured with one employer, in any order, overlapping or not; later ones are left out.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="MissingParameterException">A parameter has no value in a month from the first period's to the day's.</exception>
    public static ContinuedPay On(ParameterLibrary library, IEnumerable<IncapacityDays> incapacities, LocalDate on)
    {
        List<IncapacityDays> days = Counted(incapacities, on);
        var last = new YearMonth(on.Year, on.Month);
        var borne = new List<int>();
        LocalDate? until = null;
        for (YearMonth month = days.Count == 0 ? last : MonthOf(days[0].First); ; month = month.PlusMonths(1))
        {
            bool fundPays = until is not null || IsYes(library, "continued-pay.fund-from-first-day", month);
            borne.Add(fundPays && !IsYes(library, "continued-pay.fund-days-count", month) ? 0 : DaysIn(days, month));
            int inReference = borne.TakeLast(Whole(library, "continued-pay.reference-months", month)).Sum();
            bool reached = inReference >= Whole(library, "continued-pay.limit-days", month);
            if (month == last)
            {
                return new ContinuedPay(on, inReference, until ?? (reached ? LastDay(month) : null), CrisisSince(library, month));
            }

            until = reached ? until ?? LastDay(month) : null;
        }
    }

    /// <summary>The days that count, up to a day, as spans in their order that do not overlap.</summary>
    private static List<IncapacityDays> Counted(IEnumerable<IncapacityDays> incapacities, LocalDate on)
    {
        var spans = new List<IncapacityDays>();
        foreach (IncapacityDays one in incapacities.Where(one => Counts(one.Kind) && one.First <= on).OrderBy(one => one.First))
        {
            LocalDate first = spans.Count > 0 ? LocalDate.Max(one.First, spans[^1].Last.PlusDays(1)) : one.First;
            LocalDate last = LocalDate.Min(one.Last, on);
            if (first <= last)
            {
                spans.Add(one with { First = first, Last = last });
            }
        }

        return spans;
    }

    private static int DaysIn(List<IncapacityDays> spans, YearMonth month)
    {
        (LocalDate start, LocalDate end) = (month.FirstDay, LastDay(month));
        return spans
            .Where(span => span.First <= end && span.Last >= start)
            .Sum(span => Period.DaysBetween(LocalDate.Max(span.First, start), LocalDate.Min(span.Last, end)) + 1);
    }

    private static LocalDate? CrisisSince(ParameterLibrary library, YearMonth month) =>
        library.ValueAt("continued-pay.fund-from-first-day", month) is { Text: "yes" } crisis ? crisis.From : null;

    private static bool IsYes(ParameterLibrary library, string id, YearMonth month) => library.ValueAt(id, month).Text == "yes";

    private static int Whole(ParameterLibrary library, string id, YearMonth month) => (int)library.ValueAt(id, month).ToNumber();

    private static LocalDate LastDay(YearMonth month) => new(month.Year, month.Month, month.Days);

    private static YearMonth MonthOf(LocalDate day) => new(day.Year, day.Month);
}

using BS2000Bridge.Salary.Affiliations;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>
/// What makes a declaration of DECMAL be returned: the codes of MALRET in the order of their numbers, the first that applies being the
/// answer. Later checks may rely on what earlier ones have found.
/// </summary>
internal static class IncapacityRules
{
    /// <summary>Every code that a declaration is returned with by itself.</summary>
    private static readonly IReadOnlyList<Rule> InOrder =
    [
        new(1, "", true, (sent, _) => !sent.HasContent),
        new(2, "insured_number", true, (sent, _) => sent.Insured is null),
        new(3, "employer_number", true, (sent, _) => sent.Employer is null),
        new(4, "period", true, (sent, _) => sent.Period is null),
        new(5, "days.first_day", false, (sent, _) => sent.First is null),
        new(6, "days.last_day", false, (sent, _) => sent.Last is null),
        new(7, "kind", false, (sent, _) => sent.Kind is null),
        new(8, "days", false, (sent, _) => sent.Last < sent.First),
        new(9, "period", true, (sent, facts) => sent.Period >= new YearMonth(facts.Today.Year, facts.Today.Month)),
        new(10, "hours", false, (sent, _) => sent.Hours < 0),
        new(NoAffiliation, "", false, (_, facts) => facts.Affiliations.Count == 0),
        new(12, "", false, (sent, facts) => IsPaidOtherwise(sent, facts.Affiliations)),
        new(OtherPeriod, "days", false, (sent, facts) => !IsCovered(sent.First!.Value, sent.Last!.Value, facts.Affiliations)),
        new(14, "hours", false, (sent, _) => sent.Hours > HoursADay * (Period.DaysBetween(sent.First!.Value, sent.Last!.Value) + 1)),
        new(15, "period", true, (sent, facts) => (sent.Last ?? LastDayOf(sent.Period!.Value)) < facts.Today.PlusYears(-YearsToClaim)),
        new(16, "days", false, (sent, _) => sent.First < sent.Period!.Value.FirstDay || sent.Last > LastDayOf(sent.Period.Value)),
    ];

    private const int NoAffiliation = 11;
    private const int OtherPeriod = 13;
    private const int HoursADay = 12;

    /// <summary>Claims lapse after three years (MALRET 15).</summary>
    private const int YearsToClaim = 3;

    /// <summary>Civil servants of the State, of the communes and of the railways: their pay continues without a limit.</summary>
    private const byte FirstUnlimitedScheme = 10;
    private const byte LastUnlimitedScheme = 12;

    /// <summary>The first code that applies; null when the declaration can be taken.</summary>
    /// <param name="sent">The declaration.</param>
    /// <param name="facts">What it is judged by.</param>
    public static Finding? FirstFault(IncapacityDeclaration sent, in Facts facts)
    {
        foreach (Rule rule in InOrder)
        {
            if ((rule.OfCancellations || !sent.IsCancellation) && rule.Applies(sent, facts))
            {
                return new Finding(rule.Code, rule.Field.Length == 0 ? "" : $"{sent.Root}.{rule.Field}");
            }
        }

        return null;
    }

    /// <summary>Whether a fault may be gone once the newest affiliations are known.</summary>
    public static bool IsOfAffiliation(Finding fault) => fault.Code is NoAffiliation or OtherPeriod;

    private static bool IsPaidOtherwise(IncapacityDeclaration sent, IReadOnlyList<KnownAffiliation> affiliations)
    {
        KnownAffiliation[] concerned = [.. affiliations.Where(affiliation => affiliation.Overlaps(sent.First!.Value, sent.Last!.Value))];
        return concerned.Length > 0 && concerned.All(affiliation =>
            affiliation.Scheme is >= FirstUnlimitedScheme and <= LastUnlimitedScheme || affiliation.Occupation >= Occupation.SelfEmployed);
    }

    /// <summary>Whether each day lies within an affiliation.</summary>
    private static bool IsCovered(LocalDate first, LocalDate last, IReadOnlyList<KnownAffiliation> byEntry)
    {
        LocalDate open = first;
        foreach (KnownAffiliation affiliation in byEntry.Where(affiliation => affiliation.Entry <= open && (affiliation.Exit is not { } exit || exit >= open)))
        {
            if (affiliation.Exit is not { } end || end >= last)
            {
                return true;
            }

            open = end.PlusDays(1);
        }

        return false;
    }

    private static LocalDate LastDayOf(YearMonth month) => new(month.Year, month.Month, month.Days);

    /// <summary>What a declaration is judged by beside itself.</summary>
    /// <param name="Today">The day on which it came.</param>
    /// <param name="Affiliations">The affiliations of the insured with the employer, by their entries.</param>
    public readonly record struct Facts(LocalDate Today, IReadOnlyList<KnownAffiliation> Affiliations);

    /// <summary>Why a declaration is returned.</summary>
    /// <param name="Code">The code of MALRET.</param>
    /// <param name="Field">The field at fault by its path in the request; empty when it is not a single one.</param>
    public readonly record struct Finding(int Code, string Field);

    private sealed record Rule(int Code, string Field, bool OfCancellations, Func<IncapacityDeclaration, Facts, bool> Applies);
}

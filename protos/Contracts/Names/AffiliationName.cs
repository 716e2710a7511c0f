using System.Globalization;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Contracts.Names;

/// <summary>
/// The name of an affiliation, <c>affiliations/{employer}/{insured}/{YYYYMMDD}</c>, in its parts. A part that is wrong is null, so that
/// who reads the name can say which one: AFFRET has a code of its own for the insured, the employer and the affiliation.
/// </summary>
/// <param name="Employer">The employer; null when the check digits are wrong.</param>
/// <param name="Insured">The insured; null when the check digits are wrong.</param>
/// <param name="EntryDay">The first day; null when there is no such day.</param>
public readonly record struct AffiliationName(EmployerNumber? Employer, InsuredNumber? Insured, LocalDate? EntryDay)
{
    private const string Collection = "affiliations";
    private const int DigitsOfADay = 8;

    /// <summary>What a name looks like, for messages to people.</summary>
    public const string Shape = "affiliations/{employer, 13 digits}/{insured, 13 digits}/{entry date YYYYMMDD}";

    /// <summary>The name of an affiliation.</summary>
    public static string Of(EmployerNumber employer, InsuredNumber insured, LocalDate entryDay) =>
        string.Create(CultureInfo.InvariantCulture, $"{Collection}/{employer}/{insured}/{entryDay.Year:0000}{entryDay.Month:00}{entryDay.Day:00}");

    /// <summary>
    /// A name of parts as a file has them, right or wrong. The service says which part is wrong; a name that was mended here would
    /// hide it.
    /// </summary>
    public static string OfText(string employer, string insured, string entryDay) => $"{Collection}/{employer}/{insured}/{entryDay}";

    /// <summary>Takes a name apart.</summary>
    /// <returns>False when the text does not have the shape of a name.</returns>
    public static bool TryParse(string text, out AffiliationName name)
    {
        Span<Range> parts = stackalloc Range[5];
        ReadOnlySpan<char> all = text;
        bool hasShape = all.Split(parts, '/') == 4 && all[parts[0]] is Collection;
        name = !hasShape
            ? default
            : new AffiliationName(
                EmployerNumber.TryParse(all[parts[1]], out EmployerNumber employer) ? employer : null,
                InsuredNumber.TryParse(all[parts[2]], out InsuredNumber insured) ? insured : null,
                TryParseDay(all[parts[3]], out LocalDate entryDay) ? entryDay : null);
        return hasShape;
    }

    private static bool TryParseDay(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        if (text.Length != DigitsOfADay || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        int year = number / 10_000, month = number / 100 % 100, dayOfMonth = number % 100;
        bool isDay = year >= 1 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        day = isDay ? new LocalDate(year, month, dayOfMonth) : default;
        return isDay;
    }
}

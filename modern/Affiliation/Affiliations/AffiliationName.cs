using System.Globalization;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>The name of an affiliation, <c>affiliations/{employer}/{insured}/{YYYYMMDD}</c>, in its parts; a part at fault is null.</summary>
/// <param name="Employer">The employer's number.</param>
/// <param name="Insured">The insured's number.</param>
/// <param name="EntryDay">The first day.</param>
internal readonly record struct AffiliationName(long? Employer, long? Insured, LocalDate? EntryDay)
{
    private const string Collection = "affiliations";

    /// <summary>What a name looks like, for errors.</summary>
    public const string Shape = "affiliations/{employer, 13 digits}/{insured, 13 digits}/{entry date YYYYMMDD}";

    /// <summary>The key; null when a part is at fault.</summary>
    public AffiliationKey? Key => Employer is { } employer && Insured is { } insured && EntryDay is { } entry
        ? new AffiliationKey(employer, insured, entry.ToNumber())
        : null;

    public static string Of(AffiliationKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{Collection}/{key.Employer:0000000000000}/{key.Insured:0000000000000}/{key.EntryDay:00000000}");

    /// <summary>Takes a name apart.</summary>
    /// <returns>False when it has not the shape of one.</returns>
    public static bool TryParse(string text, out AffiliationName name)
    {
        Span<Range> parts = stackalloc Range[5];
        ReadOnlySpan<char> all = text;
        bool hasShape = all.Split(parts, '/') == 4 && all[parts[0]] is Collection;
        name = !hasShape
            ? default
            : new AffiliationName(
                EmployerNumber.TryParse(text[parts[1]], out EmployerNumber employer) ? employer.Value : null,
                InsuredNumber.TryParse(text[parts[2]], out InsuredNumber insured) ? insured.Value : null,
                Days.TryParse(all[parts[3]], out LocalDate entry) ? entry : null);
        return hasShape;
    }
}

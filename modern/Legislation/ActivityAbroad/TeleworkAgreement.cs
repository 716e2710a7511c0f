using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>The framework agreement on telework of 1 July 2023 (art. 16 of Regulation (EC) 883/2004), by date. Immutable.</summary>
/// <param name="library">The parameters of the law.</param>
/// <param name="laterSignatures">States that signed after its start, each with the day of its signature; they take part from the 1st of the month after it.</param>
public sealed class TeleworkAgreement(ParameterLibrary library, IReadOnlyDictionary<string, LocalDate> laterSignatures)
{
    private const int BasisPointsOfAPercent = 100;

    private readonly Parameter _states = library.Get("telework.framework-states");
    private readonly Parameter _shareBelow = library.Get("telework.framework-share-below");
    private readonly Parameter _retroactivity = library.Get("telework.retroactivity-months");
    private readonly Parameter _request = library.Get("telework.request-months");

    /// <summary>The days on which it is in force, as far as that is known; renewed, it is a further value of its parameters.</summary>
    public DaySpan InForce => new(_states.Values[0].From, _states.Values[^1].To);

    /// <summary>From when on a State takes part; null when it does not.</summary>
    public LocalDate? MemberFrom(string country)
    {
        if (_states.Values.FirstOrDefault(value => value.ToItems().Contains(country)) is { } first)
        {
            return first.From;
        }

        return laterSignatures.TryGetValue(country, out LocalDate signed)
            ? LocalDate.Max(new YearMonth(signed.Year, signed.Month).PlusMonths(1).FirstDay, InForce.First)
            : null;
    }

    /// <summary>Basis points of the working time below which telework keeps the employer's State's law on a day; null while the agreement is not in force.</summary>
    public int? ShareBelow(LocalDate day) => _shareBelow.Find(day) is { } value ? (int)(value.ToNumber() * BasisPointsOfAPercent) : null;

    /// <summary>The earliest day that a request may reach back to; null when the agreement was not in force on the day of the request.</summary>
    /// <param name="appliedOn">The day of the request.</param>
    public LocalDate? EarliestDay(LocalDate appliedOn) => _retroactivity.Find(appliedOn) is { } months ? appliedOn.PlusMonths(-(int)months.ToNumber()) : null;

    /// <summary>The last day that a request may cover.</summary>
    /// <param name="first">Its first day.</param>
    public LocalDate LastDay(LocalDate first) =>
        LocalDate.Min(InForce.End, first.PlusMonths((int)library.ValueAt(_request.Id, first).ToNumber()).PlusDays(-1));
}

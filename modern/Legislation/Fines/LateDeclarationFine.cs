using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Legislation.Fines;

/// <summary>
/// The fine for an entry or exit declared late (CSS art. 425, 445): nothing up to thirty days beyond the eight days of the term;
/// beyond them an amount for each whole month since the term ended, up to a maximum. More than thirty days are never less than one
/// such month. The figures are those of the day of the declaration.
/// </summary>
public static class LateDeclarationFine
{
    /// <summary>The articles it rests on.</summary>
    public static IReadOnlyList<string> Articles { get; } = ["425", "445"];

    /// <summary>The fine of a declaration.</summary>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="happenedOn">The day of the entry, or the last day of the affiliation.</param>
    /// <param name="declaredOn">The day of the declaration.</param>
    /// <returns>Null when none is due.</returns>
    /// <exception cref="MissingParameterException">The figures of the day of the declaration are not known.</exception>
    public static LateFine? Compute(ParameterLibrary library, LocalDate happenedOn, LocalDate declaredOn)
    {
        if (declaredOn <= happenedOn)
        {
            return null;
        }

        LocalDate due = happenedOn.PlusDays((int)Figure("affiliation.declaration.days"));
        if (declaredOn <= due.PlusDays((int)Figure("fine.affiliation.tolerated-days")))
        {
            return null;
        }

        int months = (int)Period.Between(due, declaredOn, PeriodUnits.Months).Months;
        Money most = Money.FromEuros(Figure("fine.affiliation.max"));
        return new LateFine(months, Money.Min(Money.FromEuros(months * Figure("fine.affiliation.per-month")), most));

        decimal Figure(string id) => library.ValueAt(id, declaredOn).ToNumber();
    }
}

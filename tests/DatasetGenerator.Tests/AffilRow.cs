using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>An affiliation as read.</summary>
internal sealed record AffilRow(
    long Employer, long Insured, LocalDate Entry, LocalDate? Exit, string Regime, char Contract, int WeeklyHours, LocalDate Birth, string Surname, string FirstName)
{
    public static AffilRow From(Row row) => new(
        row.Number("AFFIL-EMPLOYEUR"),
        row.Number("AFFIL-ASSURE"),
        row.Day("AFFIL-DATE-ENTREE")!.Value,
        row.Day("AFFIL-DATE-SORTIE"),
        row.Text("AFFIL-REGIME"),
        row.Text("AFFIL-CONTRAT")[0],
        (int)row.Number("AFFIL-HEURES-SEMAINE"),
        row.Day("AFFIL-DATE-NAISSANCE")!.Value,
        row.Text("AFFIL-NOM"),
        row.Text("AFFIL-PRENOM"));

    /// <summary>Whole years on the first of a month.</summary>
    public int AgeIn(YearMonth month) => Period.Between(Birth, new LocalDate(month.Year, month.Month, 1), PeriodUnits.Years).Years;
}

using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>An employer as read.</summary>
internal sealed record EmplRow(long Number, string Name, LocalDate? Registered, int MutualityClass, int Factor, string Service)
{
    public static EmplRow From(Row row) => new(
        row.Number("EMPL-NUMERO"),
        row.Text("EMPL-NOM"),
        row.Day("EMPL-DATE-IMMAT"),
        (int)row.Number("EMPL-CLASSE-MUTUALITE"),
        (int)row.Number("EMPL-FACTEUR-ACCIDENT"),
        row.Text("EMPL-SERVICE-SANTE"));
}

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>The year before a month as read; branches in the order of the copybook: care, cash, mutuality, pension, accident, occupational health.</summary>
internal sealed record CumulRow(long Employer, long Insured, int Year, int Months, long Ceilings, IReadOnlyList<long> Pay, IReadOnlyList<long> Charged)
{
    public const int Care = 0;
    public const int Cash = 1;
    public const int Pension = 3;
    public const int Accident = 4;

    public static CumulRow From(Row row) => new(
        row.Number("CUMUL-EMPLOYEUR"),
        row.Number("CUMUL-ASSURE"),
        (int)row.Number("CUMUL-ANNEE"),
        (int)row.Number("CUMUL-MOIS-AFFILIES"),
        row.Number("CUMUL-PLAFONDS"),
        [.. Enumerable.Range(0, 6).Select(i => row.Number("CUMUL-REMUNERATION", i))],
        [.. Enumerable.Range(0, 6).Select(i => row.Number("CUMUL-ASSIETTE", i))]);
}

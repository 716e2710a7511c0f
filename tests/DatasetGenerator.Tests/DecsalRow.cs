using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>A declaration as read; amounts in cents by SECUline field.</summary>
internal sealed record DecsalRow(
    long Employer, long Insured, int Period, int FirstDay, int LastDay, int HoursWorked, int HoursInactive, int OvertimeHundredths, LocalDate? Received, IReadOnlyList<(int Code, long Cents)> Elements)
{
    public int Hours => HoursWorked + HoursInactive;

    public long Base => Of(5);

    public long Unemployment => Of(11);

    /// <summary>Pay of health care: all elements. Pension: without overtime. Cash benefits: without overtime and gratifications.</summary>
    public long CarePay => Elements.Sum(element => element.Cents);

    public long PensionPay => CarePay - Of(8);

    public long CashPay => CarePay - Of(8) - Of(10);

    public long Of(int code) => Elements.Where(element => element.Code == code).Sum(element => element.Cents);

    public static DecsalRow From(Row row) => new(
        row.Number("DECSAL-EMPLOYEUR"),
        row.Number("DECSAL-ASSURE"),
        (int)row.Number("DECSAL-PERIODE"),
        (int)row.Number("DECSAL-JOUR-DEBUT"),
        (int)row.Number("DECSAL-JOUR-FIN"),
        (int)row.Number("DECSAL-HEURES"),
        (int)row.Number("DECSAL-HEURES-INACTIVES"),
        (int)row.Number("DECSAL-HEURES-SUPPL"),
        row.Day("DECSAL-DATE-RECEPTION"),
        [.. Enumerable.Range(0, (int)row.Number("DECSAL-NB-ELEMENTS")).Select(i => ((int)row.Number("DECSAL-EL-CODE", i), row.Number("DECSAL-EL-MONTANT", i)))]);
}

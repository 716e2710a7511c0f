using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Layouts;

/// <summary>
/// DECMAL: periods of incapacity (record type 1) and cancellations of all that was declared of a month (type 2), nine fields. The
/// order follows software that files with the centre, and MALRET 16, which names fields 4, 6 and 7.
/// </summary>
internal static class DecmalLayout
{
    public const int RecordType = 1;
    public const int Employer = 2;
    public const int Insured = 3;
    public const int Period = 4;
    public const int Kind = 5;
    public const int FirstDay = 6;
    public const int LastDay = 7;
    public const int Hours = 8;
    public const int Note = 9;

    /// <summary>The layout.</summary>
    public static RecordLayout Layout { get; } = new(
        SeculineKind.Decmal,
        ReturnFile.Malret,
        [
            Field(RecordType, "type d'enregistrement", 1, ""),
            Field(Employer, "matricule de l'employeur", 13, "employer_number"),
            Field(Insured, "matricule de l'assuré", 13, "insured_number"),
            Field(Period, "période AAAAMM", 6, "period"),
            Field(Kind, "type d'incapacité", 1, "kind"),
            Field(FirstDay, "date de début AAAAMMJJ", 8, "days.first_day"),
            Field(LastDay, "date de fin AAAAMMJJ", 8, "days.last_day"),
            Field(Hours, "heures", 5, "hours"),
            Field(Note, "remarque", 30, "") with { Source = FieldSource.Decided },
        ]);

    private static FieldLayout Field(int number, string name, int maxLength, string path) => new(number, name, maxLength, FieldSource.Observed, path);
}

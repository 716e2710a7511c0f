using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Layouts;

/// <summary>
/// DECSAL: wages, twenty fields. Order and meaning follow the centre's layout ccss-seculine-trace-DECSAL.pdf as software that
/// files with the centre cites it; lengths are not stated there.
/// </summary>
internal static class DecsalLayout
{
    public const int RecordType = 1;
    public const int Employer = 2;
    public const int Insured = 3;
    public const int Period = 4;
    public const int BaseWage = 5;
    public const int HoursWorked = 6;
    public const int Supplements = 7;
    public const int Overtime = 8;
    public const int OvertimeHours = 9;
    public const int Benefits = 10;
    public const int NonPensionable = 13;
    public const int FirstDay = 14;
    public const int LastDay = 15;
    public const int Capped = 16;
    public const int FirstFiller = 17;
    public const int LastFiller = 19;
    public const int Reference = 20;

    private const int Amount = 11;
    private const int Hours = 5;

    /// <summary>Makes the layout.</summary>
    public static RecordLayout Create(SeculineDecisions decisions)
    {
        FieldLayout[] fields =
        [
            Field(RecordType, "type d'enregistrement", 1, ""),
            Field(Employer, "matricule de l'employeur", 13, "employer_number"),
            Field(Insured, "matricule de l'assuré", 13, "insured_number"),
            Field(Period, "période de référence AAAAMM", 6, "period"),
            Field(BaseWage, "salaire de base", Amount, "base_wage"),
            Field(HoursWorked, "heures de travail", Hours, "hours_worked"),
            Field(Supplements, "compléments et accessoires", Amount, "supplements"),
            Field(Overtime, "heures supplémentaires, montant", Amount, "overtime"),
            Field(OvertimeHours, "heures supplémentaires, nombre", Hours, "overtime_hours_hundredths") with { Source = FieldSource.Decided },
            Field(Benefits, "gratifications et avantages en nature", Amount, "benefits"),
            Field(decisions.UnemploymentAmountField, "chômage, montant", Amount, "unemployment") with { Source = FieldSource.Decided },
            Field(decisions.InactiveHoursField, "chômage, heures", Hours, "hours_inactive") with { Source = FieldSource.Decided },
            Field(NonPensionable, "supplément non pensionnable", Amount, "non_pensionable_supplement"),
            Field(FirstDay, "premier jour de la période", 2, "first_day"),
            Field(LastDay, "dernier jour de la période", 2, "last_day"),
            Field(Capped, "indicateur de plafonnement", 1, ""),
            Field(FirstFiller, "réserve", 0, ""),
            Field(18, "réserve", 0, ""),
            Field(LastFiller, "réserve", 0, ""),
            Field(Reference, "référence de l'employeur", 30, "reference") with { Source = FieldSource.Decided },
        ];
        return new RecordLayout(SeculineKind.Decsal, ReturnFile.Salret, [.. fields.OrderBy(field => field.Number)]);
    }

    private static FieldLayout Field(int number, string name, int maxLength, string path) => new(number, name, maxLength, FieldSource.Observed, path);
}

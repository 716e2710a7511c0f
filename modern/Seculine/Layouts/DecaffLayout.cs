using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Layouts;

/// <summary>
/// DECAFF: entries (type 1), exits (2), their modifications (3, 4) and cancelled entries (5). The centre's layout of November 2015
/// is known to field 16 of type 1; all types are taken in one layout, whose further fields are those that AFFRET's codes name.
/// </summary>
internal static class DecaffLayout
{
    public const int RecordType = 1;
    public const int Employer = 2;
    public const int Insured = 3;
    public const int Country = 4;
    public const int PostalCode = 5;
    public const int Town = 6;
    public const int House = 7;
    public const int Street = 8;
    public const int Activity = 9;
    public const int OccupationCode = 10;
    public const int Scheme = 11;
    public const int WeeklyHours = 12;
    public const int ContractType = 13;
    public const int Entry = 14;
    public const int TrialEnd = 15;
    public const int Exit = 16;

    private const int Unread = 30;

    /// <summary>Makes the layout.</summary>
    public static RecordLayout Create(SeculineDecisions decisions)
    {
        FieldLayout[] known =
        [
            Published(RecordType, "type d'enregistrement", 1, ""),
            Published(Employer, "matricule de l'employeur", 13, "employer_number"),
            Published(Insured, "matricule de l'assuré", 13, "insured_number"),
            Published(Country, "code pays de la résidence", 3, "residence.country_code"),
            Published(PostalCode, "code postal de la résidence", 5, "residence.postal_code"),
            Published(Town, "localité de la résidence", 24, "residence.town"),
            Published(House, "numéro de la maison", 4, ""),
            Published(Street, "rue", 20, ""),
            Published(Activity, "description précise de l'activité", 40, "activity") with { Source = FieldSource.Decided },
            Published(OccupationCode, "code emploi CITP", 4, "occupation_code"),
            Published(Scheme, "régime d'occupation", 2, "scheme_code"),
            Published(WeeklyHours, "heures de travail par semaine", 2, "weekly_hours"),
            Published(ContractType, "type de contrat", 1, "contract_type") with { Source = FieldSource.Decided },
            Published(Entry, "date d'entrée en fonction AAAAMMJJ", 8, "period.first_day"),
            Published(TrialEnd, "fin de la période d'essai AAAAMMJJ", 8, "trial_period_end"),
            Published(Exit, "fin du contrat ou date de sortie AAAAMMJJ", 8, "period.last_day"),
        ];
        FieldLayout[] decided =
        [
            Decided(decisions.WorkplaceCountryField, "pays du lieu de travail", 3, "workplace.country_code"),
            Decided(decisions.WorkplacePostalCodeField, "code postal du lieu de travail", 5, "workplace.postal_code"),
            Decided(decisions.WorkplaceTownField, "localité du lieu de travail", 24, "workplace.town"),
            Decided(decisions.SharesField, "pourcentage des parts sociales", 6, "shares_basis_points"),
            Decided(decisions.PreviousEntryField, "ancienne date d'entrée AAAAMMJJ", 8, ""),
            Decided(decisions.PreviousExitField, "ancienne date de sortie AAAAMMJJ", 8, "previous_last_day"),
            Decided(decisions.ExitReasonField, "motif de sortie", 2, "reason_code"),
            Decided(decisions.ControlField, string.Create(CultureInfo.InvariantCulture, $"champ {decisions.ControlField}"), Unread, ""),
        ];
        IEnumerable<FieldLayout> rest = Enumerable.Range(1, decisions.DecaffFields)
            .Except([.. known.Select(field => field.Number), .. decided.Select(field => field.Number)])
            .Select(number => Decided(number, "champ non lu", Unread, ""));
        return new RecordLayout(SeculineKind.Decaff, ReturnFile.Affret, [.. known.Concat(decided).Concat(rest).OrderBy(field => field.Number)]);
    }

    private static FieldLayout Published(int number, string name, int maxLength, string path) => new(number, name, maxLength, FieldSource.Published, path);

    private static FieldLayout Decided(int number, string name, int maxLength, string path) => new(number, name, maxLength, FieldSource.Decided, path);
}

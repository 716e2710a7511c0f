using System.Globalization;
using NodaTime;

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>The reasons of decisions in their three languages, with what they rest on.</summary>
internal static class Reasons
{
    public static DecisionReason LivesInLuxembourg { get; } = new(
        ReasonKind.LivesInLuxembourg,
        "L’assuré réside au Luxembourg et y travaille pour un employeur établi au Luxembourg: la législation luxembourgeoise s’applique.",
        "Der Versicherte wohnt in Luxemburg und arbeitet für einen dort ansässigen Arbeitgeber: luxemburgisches Recht gilt.",
        "The insured lives in Luxembourg and works for an employer established there: Luxembourg’s law applies.",
        ReasonArticles.SubstantialPart,
        ReasonArticles.EmployersSeat);

    public static DecisionReason CivilServant { get; } = new(
        ReasonKind.CivilServant,
        "Le fonctionnaire relève de la législation de l’État dont dépend l’administration qui l’emploie: le Luxembourg.",
        "Für Beamte gilt das Recht des Staates, dem die beschäftigende Verwaltung angehört: Luxemburg.",
        "A civil servant is subject to the law of the State of the employing administration: Luxembourg.",
        ReasonArticles.CivilServant);

    public static DecisionReason NotCoordinated(string residence) => new(
        ReasonKind.NotCoordinated,
        $"L’État de résidence ({residence}) n’est pas lié par la coordination des systèmes de sécurité sociale: il décide selon son propre droit.",
        $"Der Wohnstaat ({residence}) ist nicht an die Koordinierung der Systeme der sozialen Sicherheit gebunden: Er entscheidet nach eigenem Recht.",
        $"The State of residence ({residence}) is not bound by the coordination of social security: it decides by its own law.",
        ReasonArticles.Scope);

    public static DecisionReason BelowSubstantial(string residence, int share) => new(
        ReasonKind.BelowSubstantial,
        $"{Percent(share, ',')} % du temps de travail dans l’État de résidence ({residence}) n’en sont pas une partie substantielle: la législation du siège de l’employeur s’applique.",
        $"{Percent(share, ',')} % der Arbeitszeit im Wohnstaat ({residence}) sind kein wesentlicher Teil: Es gilt das Recht am Sitz des Arbeitgebers.",
        $"{Percent(share, '.')} % of the working time in the State of residence ({residence}) is no substantial part: the law of the employer’s seat applies.",
        ReasonArticles.EmployersSeat,
        ReasonArticles.ShareOfWork);

    public static DecisionReason FurtherActivity(string residence) => new(
        ReasonKind.FurtherActivity,
        $"Il y a une autre activité que celle de salarié au Luxembourg et dans l’État de résidence ({residence}): cet État détermine la législation applicable.",
        $"Es gibt eine weitere Tätigkeit neben der als Arbeitnehmer in Luxemburg und im Wohnstaat ({residence}): Dieser Staat bestimmt das anzuwendende Recht.",
        $"There is further work than that of an employee in Luxembourg and in the State of residence ({residence}): that State determines the law that applies.",
        ReasonArticles.EmployersSeat,
        ReasonArticles.EmployeeAndSelfEmployed,
        ReasonArticles.Determination);

    public static DecisionReason Framework(string residence, int share, LocalDate asked, LocalDate first) => new(
        ReasonKind.Framework,
        $"Accord-cadre sur le télétravail: {Percent(share, ',')} % de télétravail depuis {residence}, État signataire, laissent applicable la législation luxembourgeoise{(first > asked ? $" à partir du {Day(first)}; avant ce jour, celle de l’État de résidence" : "")}.",
        $"Rahmenübereinkommen zur Telearbeit: Bei {Percent(share, ',')} % Telearbeit aus dem Unterzeichnerstaat {residence} gilt luxemburgisches Recht{(first > asked ? $" ab dem {Day(first)}; vorher das des Wohnstaats" : "")}.",
        $"Framework agreement on telework: with {Percent(share, '.')} % of telework from {residence}, a signatory, Luxembourg’s law applies{(first > asked ? $" from {Day(first)}; before that day, that of the State of residence" : "")}.",
        ReasonArticles.Exception,
        ReasonArticles.Framework);

    public static DecisionReason SubstantialNotEmployee(string residence) => Substantial(
        ReasonKind.SubstantialNotEmployee,
        residence,
        "l’accord-cadre ne vaut que pour les salariés",
        "das Rahmenübereinkommen gilt nur für Arbeitnehmer",
        "the framework agreement is for employees only");

    public static DecisionReason SubstantialNotTeleworkAlone(string residence) => Substantial(
        ReasonKind.SubstantialNotTeleworkAlone,
        residence,
        "l’accord-cadre n’y admet que le télétravail",
        "das Rahmenübereinkommen lässt dort nur Telearbeit zu",
        "the framework agreement admits nothing but telework there");

    public static DecisionReason SubstantialOtherActivity(string residence) => Substantial(
        ReasonKind.SubstantialOtherActivity,
        residence,
        "une autre activité habituelle exclut l’accord-cadre",
        "eine weitere gewöhnliche Tätigkeit schließt das Rahmenübereinkommen aus",
        "another habitual activity excludes the framework agreement");

    public static DecisionReason SubstantialHalfOrMore(string residence, int share) => Substantial(
        ReasonKind.SubstantialHalfOrMore,
        residence,
        $"avec {Percent(share, ',')} % de télétravail, le seuil de l’accord-cadre est atteint",
        $"mit {Percent(share, ',')} % Telearbeit ist die Grenze des Rahmenübereinkommens erreicht",
        $"with {Percent(share, '.')} % of telework the limit of the framework agreement is reached");

    public static DecisionReason SubstantialNotSignatory(string residence) => Substantial(
        ReasonKind.SubstantialNotSignatory,
        residence,
        "l’accord-cadre ne lie pas cet État pour ces jours",
        "das Rahmenübereinkommen bindet diesen Staat für diese Tage nicht",
        "the framework agreement does not bind that State for these days");

    public static DecisionReason SubstantialNotInForce(string residence) => Substantial(
        ReasonKind.SubstantialNotInForce,
        residence,
        "l’accord-cadre n’est pas en vigueur pour ces jours",
        "das Rahmenübereinkommen ist für diese Tage nicht in Kraft",
        "the framework agreement is not in force for these days");

    public static DecisionReason SubstantialTooLate(string residence, LocalDate earliest) => Substantial(
        ReasonKind.SubstantialTooLate,
        residence,
        $"la demande au titre de l’accord-cadre ne peut remonter au-delà du {Day(earliest)}",
        $"der Antrag nach dem Rahmenübereinkommen kann nicht weiter zurückreichen als bis zum {Day(earliest)}",
        $"a request under the framework agreement cannot reach back beyond {Day(earliest)}");

    public static DecisionReason Posting(string country, int months) => new(
        ReasonKind.Posting,
        $"Détachement en {country} pour {months} mois au plus: la législation luxembourgeoise reste applicable.",
        $"Entsendung nach {country} für höchstens {months} Monate: Es gilt weiter luxemburgisches Recht.",
        $"Posting to {country} for {months} months at most: Luxembourg’s law goes on to apply.",
        ReasonArticles.Posting);

    public static DecisionReason PostingTooLong(string country, int months) => new(
        ReasonKind.PostingTooLong,
        $"Les {months} mois de détachement en {country} sont épuisés: la législation de cet État s’applique, sauf accord particulier.",
        $"Die {months} Monate der Entsendung nach {country} sind ausgeschöpft: Es gilt das Recht dieses Staates, es sei denn, es wird eine Ausnahme vereinbart.",
        $"The {months} months of posting to {country} are used up: that State’s law applies unless an exception is agreed.",
        ReasonArticles.Posting,
        ReasonArticles.Exception);

    public static DecisionReason PostingUnderAgreement(string country, int months) => new(
        ReasonKind.PostingUnderAgreement,
        $"Détachement en {country} pour {months} mois au plus, selon la convention avec cet État: la législation luxembourgeoise reste applicable.",
        $"Entsendung nach {country} für höchstens {months} Monate nach dem Abkommen mit diesem Staat: Es gilt weiter luxemburgisches Recht.",
        $"Posting to {country} for {months} months at most under the agreement with that State: Luxembourg’s law goes on to apply.",
        ReasonArticles.Agreement(country));

    public static DecisionReason AgreementTooLong(string country, int months) => new(
        ReasonKind.AgreementTooLong,
        $"Les {months} mois que permet la convention avec {country} sont épuisés: la législation de cet État s’applique.",
        $"Die {months} Monate, die das Abkommen mit {country} erlaubt, sind ausgeschöpft: Es gilt das Recht dieses Staates.",
        $"The {months} months that the agreement with {country} allows are used up: that State’s law applies.",
        ReasonArticles.Agreement(country));

    public static DecisionReason PostingWithoutAgreement(string country, int months) => new(
        ReasonKind.PostingWithoutAgreement,
        $"Détachement en {country}, État sans convention: l’affiliation au Luxembourg est maintenue pour {months} mois au plus; une prolongation est soumise au conseil d’administration.",
        $"Entsendung nach {country}, einen Staat ohne Abkommen: Die Versicherung in Luxemburg läuft höchstens {months} Monate weiter; über eine Verlängerung entscheidet der Vorstand.",
        $"Posting to {country}, a State without an agreement: insurance in Luxembourg goes on for {months} months at most; the board decides on more.",
        ReasonArticles.LineOfConduct);

    public static DecisionReason BoardDecides(string country) => new(
        ReasonKind.BoardDecides,
        $"Détachement en {country}, État sans convention, au-delà de la deuxième année: le conseil d’administration décide.",
        $"Entsendung nach {country}, einen Staat ohne Abkommen, über das zweite Jahr hinaus: Der Vorstand entscheidet.",
        $"Posting to {country}, a State without an agreement, beyond the second year: the board decides.",
        ReasonArticles.LineOfConduct);

    public static DecisionReason PostingEnds(string country) => new(
        ReasonKind.PostingEnds,
        $"L’affiliation au Luxembourg ne peut être maintenue au-delà de cinq années ininterrompues de détachement en {country}.",
        $"Die Versicherung in Luxemburg kann nach fünf ununterbrochenen Jahren der Entsendung nach {country} nicht weiterlaufen.",
        $"Insurance in Luxembourg cannot go on beyond five uninterrupted years of posting to {country}.",
        ReasonArticles.FiveYears);

    public static DecisionReason Flag(string flag) => new(
        ReasonKind.Flag,
        $"L’activité à bord d’un navire relève de la législation de l’État du pavillon: {flag}.",
        $"Für die Tätigkeit an Bord eines Schiffes gilt das Recht des Flaggenstaats: {flag}.",
        $"Work on board a vessel is subject to the law of the State of its flag: {flag}.",
        ReasonArticles.Seafarer);

    public static DecisionReason PaidFromResidence(string flag) => new(
        ReasonKind.PaidFromResidence,
        $"Le marin d’un navire battant pavillon {flag} est payé par une entreprise du Luxembourg, où il réside: la législation luxembourgeoise s’applique.",
        $"Der Seemann auf einem Schiff unter der Flagge {flag} wird von einem Unternehmen in Luxemburg entlohnt, wo er wohnt: Luxemburgisches Recht gilt.",
        $"The seafarer on a vessel under the flag of {flag} is paid by an undertaking in Luxembourg and lives there: Luxembourg’s law applies.",
        ReasonArticles.Seafarer);

    public static DecisionReason HomeBase(string country) => new(
        ReasonKind.HomeBase,
        $"Le personnel navigant relève de la législation de l’État de sa base d’affectation: {country}.",
        $"Für fliegendes Personal gilt das Recht des Staates seiner Heimatbasis: {country}.",
        $"A crew is subject to the law of the State of its home base: {country}.",
        ReasonArticles.FlightCrew);

    public static DecisionReason RhineOperator(string country) => new(
        ReasonKind.RhineOperator,
        $"Le batelier rhénan relève de la législation de l’État du siège de l’exploitant du bateau: {country}.",
        $"Für Rheinschiffer gilt das Recht des Staates, in dem der Betreiber des Schiffes seinen Sitz hat: {country}.",
        $"A Rhine boatman is subject to the law of the State where the vessel’s operator has its seat: {country}.",
        ReasonArticles.Exception,
        ReasonArticles.RhineBoatmen);

    private static DecisionReason Substantial(ReasonKind kind, string residence, string french, string german, string english) => new(
        kind,
        $"Une partie substantielle du travail est exercée dans l’État de résidence ({residence}) et {french}: la législation de cet État s’applique.",
        $"Ein wesentlicher Teil der Arbeit wird im Wohnstaat ({residence}) geleistet, und {german}: Es gilt das Recht dieses Staates.",
        $"A substantial part of the work is in the State of residence ({residence}), and {english}: that State’s law applies.",
        ReasonArticles.SubstantialPart,
        ReasonArticles.ShareOfWork);

    private static string Percent(int basisPoints, char point) =>
        string.Create(CultureInfo.InvariantCulture, $"{basisPoints / 100}{point}{basisPoints % 100:00}");

    private static string Day(LocalDate day) => day.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
}

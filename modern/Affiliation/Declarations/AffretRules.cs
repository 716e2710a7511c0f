using System.Collections.Frozen;
using BS2000Bridge.Affiliation.Codes;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>
/// Why the centre returns a declaration, in the order of the codes of AFFRET (ccss.public.lu); the first that applies is the answer.
/// Code 29 concerns a field of the file that the contract does not carry.
/// </summary>
internal static class AffretRules
{

    private const int MaxCharactersOfActivity = 200;
    private const int MaxCharactersOfPostalCode = 12;
    private const int MaxCharactersOfTown = 60;
    private const int MaxCharactersOfReason = 8;
    private const long SerialDigits = 100_000;
    private const int HundredPercent = 10_000;

    private static readonly FrozenSet<ContractType> WithEnd =
        FrozenSet.Create(ContractType.Student, ContractType.Seasonal, ContractType.FixedTerm, ContractType.Occasional);

    /// <summary>All rules, in their order.</summary>
    public static IReadOnlyList<AffretRule> All { get; } =
    [
        new(1, "affiliation.insured_number", "affiliation", on => on.Check.Insured is null),
        new(2, "affiliation.employer_number", "affiliation", on => on.Check.Employer is null),
        new(3, "residence.country_code", "", on => OfEntry(on) && IsWrong(on, Home(on)?.CountryCode, Countries.Contains)),
        new(4, "residence.postal_code", "", on => OfEntry(on) && IsWrong(on, Home(on)?.PostalCode, IsThere)),
        new(5, "residence.town", "", on => OfEntry(on) && IsWrong(on, Home(on)?.Town, IsThere)),
        new(6, "affiliation.activity", "", on => OfWork(on) && IsWrong(on, on.Check.Said.Activity, IsThere)),
        new(7, "affiliation.occupation_code", "", on => OfWork(on) && IsWrong(on, on.Check.Said.OccupationCode, UnitGroups.Contains)),
        new(8, "affiliation.scheme_code", "", on => OfEntry(on) && HasWrongScheme(on)),
        new(9, "affiliation.weekly_hours", "", on => OfEntry(on) && HasWrongHours(on)),
        new(10, "affiliation.contract_type", "", on => OfEntry(on) && (on.Check.Said.ContractType == ContractType.Unspecified || !Enum.IsDefined(on.Check.Said.ContractType))),
        new(11, "affiliation.period.first_day", "", on => OfEntry(on) && (on.Check.EntryDay.Day is null || IsBeforeBirth(on) || on.Occupying is not null)),
        new(12, "affiliation.period.last_day", "last_day", on => on.Check.LastDay.IsWrong || (on.Check.Kind == DeclarationKind.Exit && (on.Check.LastDay.IsAbsent || on.Present is { IsExitDeclared: true }))),
        new(13, "affiliation.period.last_day", "last_day", on => on.ExitAfter < on.EntryAfter),
        new(14, "affiliation.trial_period_end", "", on => on.Check.TrialEnd.IsWrong),
        new(15, "affiliation.trial_period_end", "", on => on.Check.TrialEnd.Day >= on.Check.EntryDay.Day?.PlusYears(1)),
        new(16, "affiliation.trial_period_end", "", on => on.Check.TrialEnd.Day < on.Check.EntryDay.Day),
        new(17, "affiliation.trial_period_end", "", on => on.Check.TrialEnd.Day > on.Check.LastDay.Day),
        new(18, "affiliation.period.last_day", "last_day", on => on.Check.Kind != DeclarationKind.EntryCancellation && WithEnd.Contains(on.ContractAfter) && on.ExitAfter is null),
        new(19, "affiliation.workplace.country_code", "", on => OfWork(on) && IsWrong(on, on.Check.Said.Workplace?.CountryCode, Countries.Contains)),
        new(20, "affiliation.workplace.postal_code", "", on => OfWork(on) && IsWrong(on, on.Check.Said.Workplace?.PostalCode, code => IsPostalCode(on.Check.Said.Workplace, code))),
        new(21, "affiliation.workplace.town", "", on => OfWork(on) && IsWrong(on, on.Check.Said.Workplace?.Town, IsThere)),
        new(22, "shares_basis_points", "", on => on.Check.Entry is { SharesBasisPoints: < 0 or > HundredPercent }),
        new(23, "", "affiliation", on => on.Check.Kind != DeclarationKind.Entry && on.Present is null),
        new(24, "", "previous_last_day", on => on.Check.Kind == DeclarationKind.ExitChange && (on.Check.PreviousLastDay.Day is null || on.Check.PreviousLastDay.Day?.ToNumber() != on.Present?.ExitDay)),
        new(25, "affiliation.period.last_day", "", on => OfEntry(on) && on.Check.Said.ContractType == ContractType.Permanent && !on.Check.LastDay.IsAbsent),
        new(26, "affiliation.trial_period_end", "", on => OfEntry(on) && on.Check.Said.ContractType == ContractType.Student && !on.Check.TrialEnd.IsAbsent),
        new(27, "", "reason_code", on => IsExit(on) && !on.Check.LastDay.IsAbsent && on.Settings.ExitReasons?.Contains(on.Check.ReasonCode) == false),
        new(28, "affiliation.contract_type", "", on => OfEntry(on) && on.Settings.UnknownContracts.Contains((on.Check.Said.SchemeCode, on.Check.Said.ContractType))),
        new(StreamRejections.FaultOfForm, "affiliation.occupation", "", on => OfEntry(on) && !Enum.IsDefined(on.Check.Said.Occupation)),
        new(StreamRejections.FaultOfForm, "affiliation.activity", "", on => !IsText(on.Check.Said.Activity, MaxCharactersOfActivity)),
        new(StreamRejections.FaultOfForm, "affiliation.workplace", "", on => !IsPlace(on.Check.Said.Workplace)),
        new(StreamRejections.FaultOfForm, "residence", "", on => !IsPlace(on.Check.Entry?.Residence)),
        new(StreamRejections.FaultOfForm, "", "reason_code", on => !IsText(on.Check.ReasonCode, MaxCharactersOfReason)),
    ];

    /// <summary>The first rule by which a declaration is returned; null when it is taken.</summary>
    public static AffretRule? FirstThatFails(DeclarationContext situation)
    {
        foreach (AffretRule rule in All)
        {
            if (rule.Fails(situation))
            {
                return rule;
            }
        }

        return null;
    }

    private static bool OfEntry(DeclarationContext on) => on.Check.Entry is not null;

    private static bool OfWork(DeclarationContext on) => OfEntry(on) && on.Check.IsWork;

    private static bool IsExit(DeclarationContext on) => on.Check.Kind is DeclarationKind.Exit or DeclarationKind.ExitChange;

    private static Place? Home(DeclarationContext on) => on.Check.Entry?.Residence;

    /// <summary>Whether a field is wrong; in the initial load it may also be absent.</summary>
    private static bool IsWrong(DeclarationContext on, string? value, Func<string, bool> isRight) =>
        string.IsNullOrEmpty(value) ? !on.Check.IsInitialLoad : !isRight(value);

    private static bool IsThere(string value) => !string.IsNullOrWhiteSpace(value);

    private static bool HasWrongScheme(DeclarationContext on) =>
        on.Check.Said.SchemeCode.Length == 0 ? on.Check.IsOfDecaff : !on.Settings.SchemeCodes.Contains(on.Check.Said.SchemeCode);

    private static bool HasWrongHours(DeclarationContext on) => on.Check.Said.WeeklyHours == 0
        ? on.Check.HasFixedHours && !on.Check.IsInitialLoad
        : on.Check.Said.WeeklyHours < 0 || on.Check.Said.WeeklyHours > on.Settings.MaxWeeklyHours;

    /// <summary>Whether the entry lies before the birth; an unknown month or day of birth is the first.</summary>
    private static bool IsBeforeBirth(DeclarationContext on) => on.Check.EntryDay.Day?.ToNumber() < on.Check.Insured?.Value / SerialDigits;

    /// <summary>In Luxembourg four digits (Post Luxembourg), elsewhere whatever is used there.</summary>
    private static bool IsPostalCode(Place? place, string code) => place?.CountryCode == Countries.Luxembourg
        ? code.Length == 4 && code[0] != '0' && code.All(char.IsAsciiDigit)
        : IsThere(code);

    private static bool IsPlace(Place? place) => place is null
        || (IsText(place.CountryCode, 2) && IsText(place.PostalCode, MaxCharactersOfPostalCode) && IsText(place.Town, MaxCharactersOfTown));

    private static bool IsText(string text, int max) => text.Length <= max && !TextFields.HasControls(text);
}

using System.Collections.Frozen;
using BS2000Bridge.Affiliation.Codes;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>
/// Why the centre returns a declaration, in the order of the codes of AFFRET (ccss.public.lu); the first that applies is the answer.
/// Code 29 concerns a field of the file that the contract does not carry.
/// </summary>
internal static class AffretRules
{

    private const int MostCharactersOfActivity = 200;
    private const int MostCharactersOfPostalCode = 12;
    private const int MostCharactersOfTown = 60;
    private const int MostCharactersOfReason = 8;
    private const int HundredPercent = 10_000;

    private static readonly FrozenSet<ContractType> WithEnd =
        FrozenSet.Create(ContractType.Student, ContractType.Seasonal, ContractType.FixedTerm, ContractType.Occasional);

    /// <summary>All rules, in their order.</summary>
    public static IReadOnlyList<AffretRule> All { get; } =
    [
        new(1, "affiliation.insured_number", "affiliation", on => on.Case.Insured is null),
        new(2, "affiliation.employer_number", "affiliation", on => on.Case.Employer is null),
        new(3, "residence.country_code", "", on => OfEntry(on) && IsWrong(on, Home(on)?.CountryCode, Countries.Contains)),
        new(4, "residence.postal_code", "", on => OfEntry(on) && IsWrong(on, Home(on)?.PostalCode, IsThere)),
        new(5, "residence.town", "", on => OfEntry(on) && IsWrong(on, Home(on)?.Town, IsThere)),
        new(6, "affiliation.activity", "", on => OfWork(on) && IsWrong(on, on.Case.Said.Activity, IsThere)),
        new(7, "affiliation.occupation_code", "", on => OfWork(on) && IsWrong(on, on.Case.Said.OccupationCode, UnitGroups.Contains)),
        new(8, "affiliation.scheme_code", "", on => OfEntry(on) && HasWrongScheme(on)),
        new(9, "affiliation.weekly_hours", "", on => OfEntry(on) && HasWrongHours(on)),
        new(10, "affiliation.contract_type", "", on => OfEntry(on) && (on.Case.Said.ContractType == ContractType.Unspecified || !Enum.IsDefined(on.Case.Said.ContractType))),
        new(11, "affiliation.period.first_day", "", on => OfEntry(on) && (on.Case.EntryDay.Day is null || IsBeforeBirth(on) || on.Occupying is not null)),
        new(12, "affiliation.period.last_day", "last_day", on => on.Case.LastDay.IsWrong || (on.Case.Kind == DeclarationKind.Exit && (on.Case.LastDay.IsAbsent || on.Present is { IsExitDeclared: true }))),
        new(13, "affiliation.period.last_day", "last_day", on => on.ExitAfter < on.EntryAfter),
        new(14, "affiliation.trial_period_end", "", on => on.Case.TrialEnd.IsWrong),
        new(15, "affiliation.trial_period_end", "", on => on.Case.TrialEnd.Day >= on.Case.EntryDay.Day?.PlusYears(1)),
        new(16, "affiliation.trial_period_end", "", on => on.Case.TrialEnd.Day < on.Case.EntryDay.Day),
        new(17, "affiliation.trial_period_end", "", on => on.Case.TrialEnd.Day > on.Case.LastDay.Day),
        new(18, "affiliation.period.last_day", "last_day", on => on.Case.Kind != DeclarationKind.EntryCancellation && WithEnd.Contains(on.ContractAfter) && on.ExitAfter is null),
        new(19, "affiliation.workplace.country_code", "", on => OfWork(on) && IsWrong(on, on.Case.Said.Workplace?.CountryCode, Countries.Contains)),
        new(20, "affiliation.workplace.postal_code", "", on => OfWork(on) && IsWrong(on, on.Case.Said.Workplace?.PostalCode, code => IsPostalCode(on.Case.Said.Workplace, code))),
        new(21, "affiliation.workplace.town", "", on => OfWork(on) && IsWrong(on, on.Case.Said.Workplace?.Town, IsThere)),
        new(22, "shares_basis_points", "", on => on.Case.Entry is { SharesBasisPoints: < 0 or > HundredPercent }),
        new(23, "", "affiliation", on => on.Case.Kind != DeclarationKind.Entry && on.Present is null),
        new(24, "", "previous_last_day", on => on.Case.Kind == DeclarationKind.ExitChange && (on.Case.PreviousLastDay.Day is null || on.Case.PreviousLastDay.Number != on.Present?.ExitDay)),
        new(25, "affiliation.period.last_day", "", on => OfEntry(on) && on.Case.Said.ContractType == ContractType.Permanent && !on.Case.LastDay.IsAbsent),
        new(26, "affiliation.trial_period_end", "", on => OfEntry(on) && on.Case.Said.ContractType == ContractType.Student && !on.Case.TrialEnd.IsAbsent),
        new(27, "", "reason_code", on => IsExit(on) && !on.Case.LastDay.IsAbsent && on.Settings.ExitReasons?.Contains(on.Case.ReasonCode) == false),
        new(28, "affiliation.contract_type", "", on => OfEntry(on) && on.Settings.UnknownContracts.Contains((on.Case.Said.SchemeCode, on.Case.Said.ContractType))),
        new(StreamRejections.FormCode, "affiliation.occupation", "", on => OfEntry(on) && !Enum.IsDefined(on.Case.Said.Occupation)),
        new(StreamRejections.FormCode, "affiliation.activity", "", on => !IsText(on.Case.Said.Activity, MostCharactersOfActivity)),
        new(StreamRejections.FormCode, "affiliation.workplace", "", on => !IsPlace(on.Case.Said.Workplace)),
        new(StreamRejections.FormCode, "residence", "", on => !IsPlace(on.Case.Entry?.Residence)),
        new(StreamRejections.FormCode, "", "reason_code", on => !IsText(on.Case.ReasonCode, MostCharactersOfReason)),
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

    private static bool OfEntry(DeclarationContext on) => on.Case.Entry is not null;

    private static bool OfWork(DeclarationContext on) => OfEntry(on) && on.Case.IsWork;

    private static bool IsExit(DeclarationContext on) => on.Case.Kind is DeclarationKind.Exit or DeclarationKind.ExitChange;

    private static Place? Home(DeclarationContext on) => on.Case.Entry?.Residence;

    /// <summary>Whether a field is wrong; in a takeover it may also be absent.</summary>
    private static bool IsWrong(DeclarationContext on, string? value, Func<string, bool> isRight) =>
        string.IsNullOrEmpty(value) ? !on.Case.IsInitialLoad : !isRight(value);

    private static bool IsThere(string value) => !string.IsNullOrWhiteSpace(value);

    private static bool HasWrongScheme(DeclarationContext on) =>
        on.Case.Said.SchemeCode.Length == 0 ? on.Case.IsOfDecaff : !on.Settings.SchemeCodes.Contains(on.Case.Said.SchemeCode);

    private static bool HasWrongHours(DeclarationContext on) => on.Case.Said.WeeklyHours == 0
        ? on.Case.HasFixedHours && !on.Case.IsInitialLoad
        : on.Case.Said.WeeklyHours < 0 || on.Case.Said.WeeklyHours > on.Settings.MaxWeeklyHours;

    /// <summary>Whether the entry lies before the birth; an unknown month or day of birth is the first.</summary>
    private static bool IsBeforeBirth(DeclarationContext on) => on.Case.EntryDay.Number < on.Case.Insured / 100_000;

    /// <summary>In Luxembourg four digits (Post Luxembourg), elsewhere whatever is used there.</summary>
    private static bool IsPostalCode(Place? place, string code) => place?.CountryCode == Countries.Luxembourg
        ? code.Length == 4 && code[0] != '0' && code.All(char.IsAsciiDigit)
        : IsThere(code);

    private static bool IsPlace(Place? place) => place is null
        || (IsText(place.CountryCode, 2) && IsText(place.PostalCode, MostCharactersOfPostalCode) && IsText(place.Town, MostCharactersOfTown));

    private static bool IsText(string text, int most) => text.Length <= most && !TextFields.HasControls(text);
}

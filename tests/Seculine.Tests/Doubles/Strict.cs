using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Values;
using Google.Protobuf;

namespace BS2000Bridge.Seculine.Tests.Doubles;

/// <summary>Refuses, with 99, every declaration that holds something which the contract knows as no value.</summary>
internal static class Strict
{
    public static int CodeOf(IMessage declaration) => IsWhole(declaration) ? 0 : 99;

    private static bool IsWhole(IMessage declaration) => declaration switch
    {
        Contracts.Salary.V1.WageDeclaration wage => Is(wage),
        Incapacity incapacity => Is(incapacity.EmployerNumber, incapacity.InsuredNumber) && incapacity.Period.TryToValue(out _)
            && incapacity.Days.FirstDay.TryToValue(out _) && incapacity.Days.LastDay.TryToValue(out _) && incapacity.Hours >= 0 && incapacity.Kind != IncapacityKind.Unspecified,
        IncapacityCancellation cancellation => Is(cancellation.EmployerNumber, cancellation.InsuredNumber) && cancellation.Period.TryToValue(out _),
        Declaration { Entry: { } entry } => Is(entry),
        Declaration { Exit: { } exit } => Is(exit.Affiliation) && exit.LastDay.TryToValue(out _),
        Declaration { EntryChange: { } change } => Is(change.Affiliation) && Is(change.Entry),
        Declaration { ExitChange: { } change } => Is(change.Affiliation) && change.PreviousLastDay.TryToValue(out _) && IsDayOrNone(change.LastDay),
        Declaration { EntryCancellation: { } cancellation } => Is(cancellation.Affiliation),
        _ => false,
    };

    private static bool Is(Contracts.Salary.V1.WageDeclaration wage) =>
        Is(wage.EmployerNumber, wage.InsuredNumber) && wage.Period.TryToValue(out _) && wage.FirstDay >= 0 && wage.LastDay >= 0
        && wage.HoursWorked >= 0 && wage.HoursInactive >= 0 && wage.OvertimeHoursHundredths >= 0
        && new Contracts.Common.V1.Money?[] { wage.Pay.BaseWage, wage.Pay.Supplements, wage.Pay.Overtime, wage.Pay.Benefits, wage.Pay.Unemployment, wage.Pay.NonPensionableSupplement }
            .All(amount => amount.TryToValue(out _));

    private static bool Is(Entry entry) =>
        Is(entry.Affiliation.EmployerNumber, entry.Affiliation.InsuredNumber) && entry.Affiliation.Period.FirstDay.TryToValue(out _)
        && IsDayOrNone(entry.Affiliation.Period.LastDay) && IsDayOrNone(entry.Affiliation.TrialPeriodEnd) && entry.Affiliation.WeeklyHours >= 0
        && entry.Affiliation.ContractType != ContractType.Unspecified && entry.SharesBasisPoints >= 0
        && entry.Residence.CountryCode.Length == 2 && entry.Affiliation.Workplace.CountryCode.Length == 2;

    private static bool Is(string employer, string insured) => EmployerNumber.TryParse(employer, out _) && InsuredNumber.TryParse(insured, out _);

    private static bool Is(string affiliation) => affiliation.Split('/') is [_, { } employer, { } insured, { Length: 8 } day]
        && Is(employer, insured) && NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(day).Success;

    private static bool IsDayOrNone(Date? day) => day is null || day.TryToValue(out _);
}

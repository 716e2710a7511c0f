using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Salary.Wages;

/// <summary>
/// Why a wage declaration is returned: the codes of SALRET in the order of their numbers, of which the first that applies is answered.
/// Codes 1 and 13 are of the file and not of a declaration; 6 is abolished; 14 comes after a month on hold (<see cref="WageHolds"/>).
/// </summary>
internal static class WageRules
{
    private const int MaxReferenceLength = 100;

    /// <summary>The first month that is still taken (SALRET 12).</summary>
    private static readonly YearMonth FirstMonth = new(2019, 1);

    private static readonly (int Code, string Field, Fault Applies)[] Table =
    [
        (2, "declaration.employer_number", (in check) => check.Employer is null || (check.ByFile && check.IsOfHousehold)),
        (3, "declaration.insured_number", (in check) => check.Insured is null),
        (4, "declaration.hours_worked", (in check) => check.Message.HoursWorked < 0),
        (4, "declaration.overtime_hours_hundredths", (in check) => check.Message.OvertimeHoursHundredths < 0),
        (4, "declaration.hours_inactive", (in check) => check.Message.HoursInactive < 0),
        (4, "declaration.pay", (in check) => !check.HasAmounts),
        (5, "declaration.period", (in check) => check.Period is null),
        (7, "declaration.pay.unemployment", (in check) => check.Message.HoursInactive > 0 && check.Pay.Unemployment == Values.Money.Zero),
        (8, "declaration.pay.overtime", (in check) => check.Message.OvertimeHoursHundredths > 0 && check.Pay.Overtime == Values.Money.Zero),
        (9, "declaration.period", (in check) => check.Period > check.LastMonth),
        (10, "declaration.pay.non_pensionable_supplement", (in check) => check.Pay.NonPensionable > Values.Money.Zero && check.Affiliation is { IsCivilServant: false }),
        (11, "declaration.hours_worked", (in check) => (long)check.Message.HoursWorked + check.Message.HoursInactive > Values.WageDeclaration.MaxHours),
        (12, "declaration.period", (in check) => check.Period < FirstMonth),
        (99, "declaration.first_day", (in check) => !check.HasDays),
        (99, "declaration.reference", (in check) => check.Message.Reference.Length > MaxReferenceLength || TextFields.HasControls(check.Message.Reference)),
        (99, "declaration.pay", (in check) => check.IsOfHousehold && !check.Pay.IsBaseWageOnly),
    ];

    private delegate bool Fault(in WageDeclarationCheck check);

    /// <summary>The rejection of a declaration; null when it can be taken.</summary>
    public static (int Code, string Field)? Judge(in WageDeclarationCheck check)
    {
        foreach ((int code, string field, Fault applies) in Table)
        {
            if (applies(in check))
            {
                return (code, field);
            }
        }

        return null;
    }

    /// <summary>A rejection with its text.</summary>
    public static Rejection ToRejection(int code, string field) => RejectionCatalog.Create(ReturnFile.Salret, code, field);
}

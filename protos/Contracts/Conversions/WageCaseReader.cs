using System.Globalization;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Reads the case of somebody who lives of a wage out of its message.</summary>
public static class WageCaseReader
{
    private const int NeutralFactorHundredths = 100;
    private const int MostDays = 31;
    private const byte EmployeesScheme = 3;

    /// <summary>Reads a case. Its employer and insured are not read: nothing that is computed depends on who they are.</summary>
    /// <param name="message">The message; null when the request has none.</param>
    /// <param name="root">The path of the case in the request, such as <c>case</c>.</param>
    /// <param name="result">The case.</param>
    /// <returns>Null when it was read, else every field at fault.</returns>
    public static DomainFailure? Read(Contracts.Salary.V1.WageCase? message, string root, out WageCase result)
    {
        var faults = new FieldFaults(root);
        result = default;
        if (message?.Declaration is not { } declaration)
        {
            faults.Add(message is null ? "" : "declaration", "is missing");
            return faults.ToFailure();
        }

        Scheme scheme = ReadScheme(message.SchemeCode, faults);
        Occupation occupation = OccupationReader.Read(message.Occupation, scheme, faults);
        result = new WageCase
        {
            Declaration = ReadDeclaration(declaration, occupation, OccupationReader.IsOfPublicSector(message.Occupation, scheme), faults),
            Employer = ReadEmployer(message, OccupationReader.MayLackMutuality(message.Occupation, scheme), faults),
            YearToDate = YearToDateReader.Read(message, faults),
        };
        LocalDate birth = BirthDateReader.Read(message.BirthDate, result.Declaration.Period, faults);
        if (faults.ToFailure() is { } failure)
        {
            return failure;
        }

        LocalDate entry = result.Declaration.Period.FirstDay.PlusDays(result.Declaration.FirstDay - 1);
        result.Affiliation = new Values.Affiliation(scheme, occupation, entry, Exit: null, birth);
        return null;
    }

    private static WageDeclaration ReadDeclaration(Contracts.Salary.V1.WageDeclaration message, Occupation occupation, bool ofPublicSector, FieldFaults faults)
    {
        bool isMonth = message.Period.TryToValue(out YearMonth month);
        if (!isMonth)
        {
            faults.Add("declaration.period", "expected a year of 1 to 9999 and a month of 1 to 12");
        }

        int days = isMonth ? month.Days : MostDays;
        int first = faults.Within("declaration.first_day", message.FirstDay == 0 ? 1 : message.FirstDay, 1, days);
        int last = faults.Within("declaration.last_day", message.LastDay == 0 ? days : message.LastDay, first, days);
        int worked = faults.Within("declaration.hours_worked", message.HoursWorked, 0, WageDeclaration.MaxHours);
        int inactive = faults.Within("declaration.hours_inactive", message.HoursInactive, 0, WageDeclaration.MaxHours - worked);
        Pay pay = ReadPay(message.Pay, occupation, ofPublicSector, faults);
        return new WageDeclaration(default, default, month, (byte)first, (byte)last, (short)worked, (short)inactive, pay);
    }

    private static Pay ReadPay(Contracts.Salary.V1.Pay? message, Occupation occupation, bool ofPublicSector, FieldFaults faults)
    {
        var pay = new Pay(
            faults.Amount("declaration.pay.base_wage", message?.BaseWage),
            faults.Amount("declaration.pay.supplements", message?.Supplements),
            faults.Amount("declaration.pay.overtime", message?.Overtime),
            faults.Amount("declaration.pay.benefits", message?.Benefits),
            faults.Amount("declaration.pay.unemployment", message?.Unemployment),
            faults.Amount("declaration.pay.non_pensionable_supplement", message?.NonPensionableSupplement));
        if (pay.NonPensionable > Money.Zero && !ofPublicSector)
        {
            faults.Add("declaration.pay.non_pensionable_supplement", "expected none: it is of the public sector alone (SALRET 10)");
        }

        if (occupation == Occupation.Household && !pay.IsBaseWageOnly)
        {
            faults.Add("declaration.pay", "expected the net wage as the base wage and nothing else: a private household declares one net wage (art. 426 al. 2 CSS)");
        }

        return pay;
    }

    private static Scheme ReadScheme(string code, FieldFaults faults)
    {
        byte scheme = EmployeesScheme;
        if (code.Length > 0 && !(code.Length == 2 && byte.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out scheme)))
        {
            faults.Add("scheme_code", "expected two digits, such as 03");
        }

        return new Scheme(scheme);
    }

    private static EmployerProfile ReadEmployer(Contracts.Salary.V1.WageCase message, bool mayLackMutuality, FieldFaults faults)
    {
        int factor = message.AccidentFactorHundredths == 0 ? NeutralFactorHundredths : message.AccidentFactorHundredths;
        if (!message.OccupationalHealthService.TryToValue(out OccupationalHealthService service))
        {
            faults.Add("occupational_health_service", "is no service of the contract");
        }

        return new EmployerProfile(
            (byte)faults.Within("mutuality_class", message.MutualityClass, mayLackMutuality ? 0 : 1, 4),
            (short)faults.Within("accident_factor_hundredths", factor, 1, short.MaxValue),
            service);
    }
}

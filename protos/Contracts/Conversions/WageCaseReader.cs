using System.Globalization;
using BS2000Bridge.Values;
using NodaTime;
using Wire = BS2000Bridge.Contracts.Salary.V1;
using YearMonth = BS2000Bridge.Values.YearMonth;

namespace BS2000Bridge.Contracts;

/// <summary>Reads the case of a computation out of its message.</summary>
public static class WageCaseReader
{
    private const int NeutralFactorHundredths = 100;
    private const int MostHours = 372;
    private const int AdultYears = 30;
    private const int MostDays = 31;
    private const byte EmployeesScheme = 3;

    /// <summary>Reads a case. Its employer and insured are not read: nothing that is computed depends on who they are.</summary>
    /// <param name="message">The message; null when the request has none.</param>
    /// <param name="root">The path of the case in the request, such as <c>case</c>.</param>
    /// <param name="result">The case.</param>
    /// <returns>Null when it was read, else what is wrong with it: every field at fault, or the population that is not computed.</returns>
    public static DomainFailure? Read(Wire.WageCase? message, string root, out WageCase result)
    {
        var faults = new FieldFaults(root);
        result = default;
        if (message?.Declaration is not { } declaration)
        {
            faults.Add(message is null ? "" : "declaration", "is missing");
            return faults.ToFailure();
        }

        Regime scheme = ReadScheme(message.SchemeCode, faults);
        result = new WageCase
        {
            Declaration = ReadDeclaration(declaration, faults),
            Employer = ReadEmployer(message, faults),
            YearToDate = ReadYear(message, faults),
        };
        LocalDate? birth = ReadBirthDate(message.BirthDate, result.Declaration.Period, faults);
        DomainFailure? failure = OccupationReader.Read(message.Occupation, scheme, faults, out Occupation occupation) ?? faults.ToFailure();
        if (failure is null)
        {
            LocalDate first = result.Declaration.Period.FirstDay;
            LocalDate entry = first.PlusDays(result.Declaration.FirstDay - 1);
            result.Affiliation = new Values.Affiliation(scheme, occupation, entry, Exit: null, birth ?? first.PlusYears(-AdultYears));
        }

        return failure;
    }

    private static WageDeclaration ReadDeclaration(Wire.WageDeclaration message, FieldFaults faults)
    {
        bool isMonth = message.Period.TryToValue(out YearMonth month);
        if (!isMonth)
        {
            faults.Add("declaration.period", "expected a year of 1 to 9999 and a month of 1 to 12");
        }

        int days = isMonth ? month.Days : MostDays;
        int first = faults.Within("declaration.first_day", message.FirstDay == 0 ? 1 : message.FirstDay, 1, days);
        int last = faults.Within("declaration.last_day", message.LastDay == 0 ? days : message.LastDay, first, days);
        int worked = faults.Within("declaration.hours_worked", message.HoursWorked, 0, MostHours);
        int inactive = faults.Within("declaration.hours_inactive", message.HoursInactive, 0, MostHours - worked);
        Pay pay = ReadPay(message.Pay, faults);
        return new WageDeclaration(default, default, month, (byte)first, (byte)last, (short)worked, (short)inactive, pay);
    }

    private static Pay ReadPay(Wire.Pay? pay, FieldFaults faults)
    {
        if (faults.Amount("declaration.pay.non_pensionable_supplement", pay?.NonPensionableSupplement) > Money.Zero)
        {
            faults.Add("declaration.pay.non_pensionable_supplement", "expected none: it is of civil servants alone (SALRET 10)");
        }

        return new Pay(
            faults.Amount("declaration.pay.base_wage", pay?.BaseWage),
            faults.Amount("declaration.pay.supplements", pay?.Supplements),
            faults.Amount("declaration.pay.overtime", pay?.Overtime),
            faults.Amount("declaration.pay.benefits", pay?.Benefits),
            faults.Amount("declaration.pay.unemployment", pay?.Unemployment));
    }

    private static Regime ReadScheme(string code, FieldFaults faults)
    {
        byte scheme = EmployeesScheme;
        if (code.Length > 0 && !(code.Length == 2 && byte.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out scheme)))
        {
            faults.Add("scheme_code", "expected two digits, such as 03");
        }

        return new Regime(scheme);
    }

    private static LocalDate? ReadBirthDate(Common.V1.Date? message, YearMonth month, FieldFaults faults)
    {
        if (message is null)
        {
            return null;
        }

        if (!message.TryToValue(out LocalDate birth))
        {
            faults.Add("birth_date", "is no day of the calendar");
        }
        else if (month != default && birth >= month.FirstDay)
        {
            faults.Add("birth_date", $"expected a day before {month}");
        }

        return birth;
    }

    private static EmployerProfile ReadEmployer(Wire.WageCase message, FieldFaults faults)
    {
        int factor = message.AccidentFactorHundredths == 0 ? NeutralFactorHundredths : message.AccidentFactorHundredths;
        if (!message.OccupationalHealthService.TryToValue(out OccupationalHealthService service))
        {
            faults.Add("occupational_health_service", "is no service of the contract");
        }

        return new EmployerProfile(
            (byte)faults.Within("mutuality_class", message.MutualityClass, 1, 4),
            (short)faults.Within("accident_factor_hundredths", factor, 1, short.MaxValue),
            service);
    }

    private static YearToDate ReadYear(Wire.WageCase message, FieldFaults faults)
    {
        var year = new YearToDate { Ceilings = faults.Amount("ceilings_to_date", message.CeilingsToDate) };
        if (message.YearToDate.Count > Branches.Count)
        {
            faults.Add("year_to_date", $"has {message.YearToDate.Count} entries, expected one a branch at most");
            return year;
        }

        int read = 0;
        for (int i = 0; i < message.YearToDate.Count; i++)
        {
            Wire.BranchYearToDate entry = message.YearToDate[i];
            if (!entry.Branch.TryToValue(out Branch branch) || !branch.HasCeiling() || (read & (1 << (int)branch)) != 0)
            {
                faults.Add($"year_to_date[{i}].branch", "expected a branch with a ceiling, each once");
                continue;
            }

            read |= 1 << (int)branch;
            year.Pay[(int)branch] = faults.Amount($"year_to_date[{i}].pay", entry.Pay);
            year.Charged[(int)branch] = faults.Amount($"year_to_date[{i}].charged", entry.Charged);
        }

        return year;
    }
}

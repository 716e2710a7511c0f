using System.Globalization;
using BS2000Bridge.Values;
using NodaTime;
using Occupations = BS2000Bridge.Contracts.Affiliation.V1.Occupation;
using Wire = BS2000Bridge.Contracts.Salary.V1;
using YearMonth = BS2000Bridge.Values.YearMonth;

namespace BS2000Bridge.Contracts;

/// <summary>Reads the case of a computation out of its message, and collects every field that cannot be taken.</summary>
public sealed class WageCaseReader
{
    private const int NeutralFactorHundredths = 100;
    private const int MostHours = 372;
    private const int AdultYears = 30;
    private const byte EmployeesScheme = 3;

    private readonly List<FieldFault> _faults = [];
    private readonly string _root;

    private WageCaseReader(string root) => _root = root;

    /// <summary>Reads a case.</summary>
    /// <param name="message">The message; null when the request has none.</param>
    /// <param name="root">The path of the case in the request, such as <c>case</c>.</param>
    /// <param name="result">The case.</param>
    /// <returns>Null when it was read, else what is wrong with it.</returns>
    public static DomainFailure? Read(Wire.WageCase? message, string root, out WageCase result)
    {
        var reader = new WageCaseReader(root);
        result = default;
        if (message is null || message.Declaration is null)
        {
            reader.Fault(message is null ? "" : "declaration", "is missing");
        }
        else
        {
            result = reader.Read(message, message.Declaration);
        }

        return reader._faults.Count > 0 ? DomainFailure.Invalid(reader._faults) : null;
    }

    private WageCase Read(Wire.WageCase message, Wire.WageDeclaration declaration)
    {
        if (!declaration.Period.TryToValue(out YearMonth month))
        {
            Fault("declaration.period", "expected a year and a month of 1 to 12");
            return default;
        }

        LocalDate birth = month.FirstDay.PlusYears(-AdultYears);
        if (message.BirthDate is { } born && !born.TryToValue(out birth))
        {
            Fault("birth_date", "is no day");
        }

        byte first = (byte)Within("declaration.first_day", declaration.FirstDay == 0 ? 1 : declaration.FirstDay, 1, month.Days);
        byte last = (byte)Within("declaration.last_day", declaration.LastDay == 0 ? month.Days : declaration.LastDay, first, month.Days);
        short worked = (short)Within("declaration.hours_worked", declaration.HoursWorked, 0, MostHours);
        short inactive = (short)Within("declaration.hours_inactive", declaration.HoursInactive, 0, MostHours - worked);
        return new WageCase
        {
            Declaration = new WageDeclaration(default, default, month, first, last, worked, inactive, ReadPay(declaration.Pay)),
            Affiliation = new Values.Affiliation(ReadScheme(message.SchemeCode), ReadOccupation(message.Occupation), month.FirstDay.PlusDays(first - 1), null, birth),
            Employer = ReadEmployer(message),
            YearToDate = ReadYear(message),
        };
    }

    private Pay ReadPay(Wire.Pay? pay) => new(
        Amount("declaration.pay.base_wage", pay?.BaseWage),
        Amount("declaration.pay.supplements", pay?.Supplements),
        Amount("declaration.pay.overtime", pay?.Overtime),
        Amount("declaration.pay.benefits", pay?.Benefits),
        Amount("declaration.pay.unemployment", pay?.Unemployment));

    private Regime ReadScheme(string code)
    {
        if (code.Length == 0)
        {
            return new Regime(EmployeesScheme);
        }

        bool isCode = byte.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out byte scheme) && code.Length == 2;
        if (!isCode)
        {
            Fault("scheme_code", "expected two digits, such as 03");
        }

        return new Regime(scheme);
    }

    private Occupation ReadOccupation(Occupations occupation)
    {
        switch (occupation)
        {
            case Occupations.Unspecified or Occupations.Employee:
                return Occupation.Employee;
            case Occupations.TemporaryWorker:
                return Occupation.Temporary;
            case Occupations.Occasional:
                return Occupation.Occasional;
            case Occupations.Apprentice:
                return Occupation.Apprentice;
            case Occupations.HolidayStudent:
                return Occupation.HolidayStudent;
            default:
                Fault("occupation", $"{occupation} is not computed; expected one of the employees of the private sector");
                return default;
        }
    }

    private EmployerProfile ReadEmployer(Wire.WageCase message)
    {
        int factor = message.AccidentFactorHundredths == 0 ? NeutralFactorHundredths : message.AccidentFactorHundredths;
        OccupationalHealthService service = message.OccupationalHealthService switch
        {
            Wire.OccupationalHealthService.Stm => OccupationalHealthService.Stm,
            Wire.OccupationalHealthService.Sti => OccupationalHealthService.Sti,
            _ => OccupationalHealthService.None,
        };
        return new EmployerProfile(
            (byte)Within("mutuality_class", message.MutualityClass, 1, 4),
            (short)Within("accident_factor_hundredths", factor, 1, short.MaxValue),
            service);
    }

    private YearToDate ReadYear(Wire.WageCase message)
    {
        var year = new YearToDate { Ceilings = Amount("ceilings_to_date", message.CeilingsToDate) };
        for (int i = 0; i < message.YearToDate.Count; i++)
        {
            Wire.BranchYearToDate line = message.YearToDate[i];
            if (!line.Branch.TryToValue(out Branch branch) || !branch.HasCeiling())
            {
                Fault($"year_to_date[{i}].branch", "expected a branch with a ceiling");
                continue;
            }

            year.Pay[(int)branch] = Amount($"year_to_date[{i}].pay", line.Pay);
            year.Charged[(int)branch] = Amount($"year_to_date[{i}].charged", line.Charged);
        }

        return year;
    }

    private Money Amount(string path, Common.V1.Money? message)
    {
        const long MostCents = 999_999_999_99;
        if (!message.TryToValue(out Money money))
        {
            Fault(path, "expected an amount in EUR");
        }
        else if (money.Cents is < 0 or > MostCents)
        {
            Fault(path, $"expected 0 to {new Money(MostCents)} EUR");
        }

        return money;
    }

    private int Within(string path, int value, int least, int most)
    {
        if (value >= least && value <= most)
        {
            return value;
        }

        Fault(path, $"is {value}, expected {least} to {most}");
        return least;
    }

    private void Fault(string path, string problem) => _faults.Add(new FieldFault(path.Length == 0 ? _root : $"{_root}.{path}", problem));
}

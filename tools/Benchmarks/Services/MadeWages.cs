using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;

namespace BS2000Bridge.Benchmarks.Services;

/// <summary>Made-up employers, their employees, and wages of them: the same in every run.</summary>
internal static class MadeWages
{
    /// <summary>The employees of an employer.</summary>
    public const int EmployeesOfEach = 25;

    private const int KindsOfRequestIds = 3;
    private const int SeculineLength = 40;

    private static readonly Date Begin = new() { Year = 2024, Month = 1, Day = 1 };

    /// <summary>Some employers.</summary>
    public static IEnumerable<SubmitEmployersRequest> Employers(int count) => Numbers(count).Select(number => new SubmitEmployersRequest
    {
        RequestId = $"employer/{number}",
        Employer = new Employer
        {
            EmployerNumber = number,
            Kind = EmployerKind.Company,
            Terms = { new EmployerTerms { InForceFrom = Begin, MutualityClass = 2, AccidentFactorHundredths = 100, OccupationalHealthService = Contracts.Common.V1.OccupationalHealthService.Stm } },
        },
    });

    /// <summary>The entries of all their employees.</summary>
    public static IEnumerable<SubmitDeclarationsRequest> Entries(int employers) => Pairs(employers).Select(pair => new SubmitDeclarationsRequest
    {
        Declaration = new Declaration
        {
            RequestId = $"entry/{pair.Employer}/{pair.Insured}",
            Entry = new Entry
            {
                Residence = new Place { CountryCode = "LU", PostalCode = "1471", Town = "Luxembourg" },
                Affiliation = new Contracts.Affiliation.V1.Affiliation
                {
                    EmployerNumber = pair.Employer,
                    InsuredNumber = pair.Insured,
                    Period = new DateInterval { FirstDay = Begin },
                    SchemeCode = "03",
                    Occupation = Contracts.Affiliation.V1.Occupation.Employee,
                    ContractType = ContractType.Permanent,
                    WeeklyHours = 40,
                    OccupationCode = "2411",
                    Activity = "comptable",
                    Workplace = new Place { CountryCode = "LU", PostalCode = "1471", Town = "Luxembourg" },
                },
            },
        },
    });

    /// <summary>A month's wages of all employees; the months take turns in how their submissions are named (<see cref="RequestIdKind"/>).</summary>
    public static IEnumerable<SubmitWageDeclarationsRequest> Wages(int employers, Contracts.Common.V1.YearMonth month) =>
        Wages(employers, month, _ => month.Month);

    /// <summary>A month's wages of all employees; the submissions take turns in how they are named.</summary>
    public static IEnumerable<SubmitWageDeclarationsRequest> WagesOfMixedNames(int employers, Contracts.Common.V1.YearMonth month) =>
        Wages(employers, month, line => line);

    private static IEnumerable<SubmitWageDeclarationsRequest> Wages(int employers, Contracts.Common.V1.YearMonth month, Func<int, int> turn)
    {
        int cents = 0, line = 0;
        return Pairs(employers).Select(pair => new SubmitWageDeclarationsRequest
        {
            RequestId = RequestIdOf((RequestIdKind)(turn(line) % KindsOfRequestIds), $"wage/{month.Year}{month.Month:00}/", line++),
            Declaration = new Contracts.Salary.V1.WageDeclaration
            {
                EmployerNumber = pair.Employer,
                InsuredNumber = pair.Insured,
                Period = month,
                HoursWorked = 173,
                Pay = new Contracts.Salary.V1.Pay { BaseWage = new Contracts.Common.V1.Money { Cents = 2_800_00 + (cents++ % 500_000), Currency = "EUR" } },
            },
        });
    }

    /// <summary>A name of a submission, the same in every run.</summary>
    public static string RequestIdOf(RequestIdKind kind, string prefix, int line)
    {
        string counter = string.Create(CultureInfo.InvariantCulture, $"{prefix}{line:000000000}");
        byte[] hash = kind == RequestIdKind.Counter ? [] : SHA256.HashData(Encoding.UTF8.GetBytes(counter));
        return kind switch
        {
            RequestIdKind.Counter => counter,
            RequestIdKind.Uuid => new Guid(hash.AsSpan(0, 16)).ToString(),
            _ => Convert.ToHexStringLower(hash)[..SeculineLength],
        };
    }

    /// <summary>Who is employed by whom.</summary>
    public static IEnumerable<(string Employer, string Insured)> Pairs(int employers)
    {
        int person = 0;
        foreach (string employer in Numbers(employers))
        {
            for (int i = 0; i < EmployeesOfEach; i++, person++)
            {
                // 28 days, 12 months, then the next year; 300 serial numbers a day.
                int day = (person / 300 % 28) + 1, month = (person / 8400 % 12) + 1, year = 1960 + (person / 100_800);
                yield return (employer, InsuredNumber.Create((year * 10_000) + (month * 100) + day, person % 300).ToString());
            }
        }
    }

    private static IEnumerable<string> Numbers(int count)
    {
        for (long first10 = 2_000_222_000, made = 0; made < count; first10++)
        {
            if (Values.EmployerNumber.TryCreateLegalPerson(first10, 0, out EmployerNumber number))
            {
                made++;
                yield return number.Value.ToString("0000000000000", CultureInfo.InvariantCulture);
            }
        }
    }
}

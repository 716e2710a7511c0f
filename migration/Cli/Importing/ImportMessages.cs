using System.Globalization;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

using Occupation = BS2000Bridge.Values.Occupation;
using Occupations = BS2000Bridge.Contracts.Affiliation.V1.Occupation;
using WageDeclaration = BS2000Bridge.Values.WageDeclaration;

namespace BS2000Bridge.Cli.Importing;

/// <summary>The records of a legacy month as submissions of the contract. What the mainframe does not hold is left out.</summary>
internal sealed class ImportMessages(YearMonth month, string run)
{
    /// <summary>An employer, with its terms from the month on. The mainframe's register knows companies alone.</summary>
    public SubmitEmployersRequest ToRequest(InputRecord<EmployerFacts> record) => new()
    {
        RequestId = Id("EMPL", record.Number),
        Employer = new Employer
        {
            EmployerNumber = Digits(record.Facts.Employer),
            Kind = EmployerKind.Company,
            Terms =
            {
                new EmployerTerms
                {
                    InForceFrom = month.FirstDay.ToMessage(),
                    MutualityClass = record.Facts.Profile.MutualityClass,
                    AccidentFactorHundredths = record.Facts.Profile.AccidentFactorHundredths,
                    OccupationalHealthService = record.Facts.Profile.OccupationalHealth.ToMessage(),
                },
            },
        },
    };

    /// <summary>An affiliation, declared when it began: whether it was late was judged then.</summary>
    public SubmitDeclarationsRequest ToRequest(InputRecord<AffiliationFacts> record)
    {
        Values.Affiliation facts = record.Facts.Affiliation;
        var affiliation = new Contracts.Affiliation.V1.Affiliation
        {
            EmployerNumber = Digits(record.Facts.Employer),
            InsuredNumber = Digits(record.Facts.Insured),
            Period = new DateInterval { FirstDay = facts.Entry.ToMessage(), LastDay = facts.Exit?.ToMessage() },
            SchemeCode = facts.Scheme.ToString(),
            Occupation = OccupationOf(facts.Occupation),
            ContractType = ContractOf(facts),
        };
        return new SubmitDeclarationsRequest
        {
            Declaration = new Declaration
            {
                RequestId = Id("AFFIL", record.Number),
                Entry = new Entry { Affiliation = affiliation },
                DeclaredOn = facts.Entry.ToMessage(),
            },
        };
    }

    /// <summary>The year before the month.</summary>
    public SubmitOpeningsRequest ToRequest(InputRecord<YearFacts> record)
    {
        var opening = new Opening
        {
            EmployerNumber = Digits(record.Facts.Employer),
            InsuredNumber = Digits(record.Facts.Insured),
            FirstMonth = month.ToMessage(),
            Ceilings = Amount(record.Facts.Sums.Ceilings),
        };
        YearToDate sums = record.Facts.Sums;
        foreach (Values.Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            opening.Branches.Add(new BranchYearToDate
            {
                Branch = branch.ToMessage(),
                Pay = Amount(sums.Pay[(int)branch]),
                Charged = Amount(sums.Charged[(int)branch]),
            });
        }

        return new SubmitOpeningsRequest { RequestId = Id("CUMUL", record.Number), Opening = opening };
    }

    /// <summary>A wage.</summary>
    public SubmitWageDeclarationsRequest ToRequest(InputRecord<WageDeclaration> record)
    {
        WageDeclaration facts = record.Facts;
        return new SubmitWageDeclarationsRequest
        {
            RequestId = Id("DECSAL", record.Number),
            Declaration = new Contracts.Salary.V1.WageDeclaration
            {
                EmployerNumber = facts.Employer.ToString(),
                InsuredNumber = facts.Insured.ToString(),
                Period = facts.Period.ToMessage(),
                FirstDay = facts.FirstDay,
                LastDay = facts.LastDay,
                HoursWorked = facts.HoursWorked,
                HoursInactive = facts.HoursInactive,
                Pay = new Contracts.Salary.V1.Pay
                {
                    BaseWage = Amount(facts.Pay.BaseWage),
                    Supplements = Amount(facts.Pay.Supplements),
                    Overtime = Amount(facts.Pay.Overtime),
                    Benefits = Amount(facts.Pay.Benefits),
                    Unemployment = Amount(facts.Pay.Unemployment),
                },
            },
        };
    }

    /// <summary>An amount as short as the contract allows: there are millions of them.</summary>
    private static Contracts.Common.V1.Money? Amount(Values.Money amount) => amount == Values.Money.Zero ? null : new Contracts.Common.V1.Money { Cents = amount.Cents };

    private static string Digits(long number) => number.ToString("0000000000000", CultureInfo.InvariantCulture);

    private static Occupations OccupationOf(Occupation occupation) => occupation switch
    {
        Occupation.Employee => Occupations.Employee,
        Occupation.Temporary => Occupations.TemporaryWorker,
        Occupation.Occasional => Occupations.Occasional,
        Occupation.Apprentice => Occupations.Apprentice,
        Occupation.HolidayStudent => Occupations.HolidayStudent,
        _ => throw new ArgumentOutOfRangeException(nameof(occupation), occupation, "The mainframe knows no such occupation."),
    };

    /// <summary>The mainframe knows no types of contract; one with an exit has an end, one without is permanent.</summary>
    private static ContractType ContractOf(in Values.Affiliation facts) => (facts.Exit, facts.Occupation) switch
    {
        (null, _) => ContractType.Permanent,
        (_, Occupation.HolidayStudent) => ContractType.Student,
        (_, Occupation.Occasional) => ContractType.Occasional,
        _ => ContractType.FixedTerm,
    };

    private string Id(string dataset, long number) => string.Create(CultureInfo.InvariantCulture, $"takeover/{run}/{dataset}/{number}");
}

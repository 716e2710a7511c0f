using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.Records;

namespace BS2000Bridge.InitialLoad.Messages;

/// <summary>Employers and affiliations of a legacy month as submissions of the contract. What the mainframe does not hold is left out.</summary>
internal sealed class AffiliationMessages(YearMonth month, RequestIds ids)
{
    /// <summary>An employer, with its terms from the month on. The mainframe's register has no kinds: all are companies there.</summary>
    public SubmitEmployersRequest ToRequest(InputRecord<EmployerFacts> record) => new()
    {
        RequestId = ids.Of(DatasetNames.Employers, record.Number),
        Employer = new Employer
        {
            EmployerNumber = Digits.Of(record.Facts.Employer),
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

    /// <summary>
    /// An affiliation, declared on the day it began. An employer has eight days to declare an entry (art. 425 CSS), and who is too late
    /// may be fined. The mainframe judged that years ago; nobody must be fined anew because the record is taken over today.
    /// </summary>
    public SubmitDeclarationsRequest ToRequest(InputRecord<AffiliationFacts> record)
    {
        Values.Affiliation facts = record.Facts.Affiliation;
        var affiliation = new Contracts.Affiliation.V1.Affiliation
        {
            EmployerNumber = Digits.Of(record.Facts.Employer),
            InsuredNumber = Digits.Of(record.Facts.Insured),
            Period = new DateInterval { FirstDay = facts.Entry.ToMessage(), LastDay = facts.Exit?.ToMessage() },
            SchemeCode = facts.Scheme.ToString(),
            Occupation = OccupationOf(facts.Occupation),
            ContractType = ContractOf(facts),
        };
        return new SubmitDeclarationsRequest
        {
            Declaration = new Declaration
            {
                RequestId = ids.Of(DatasetNames.Affiliations, record.Number),
                Entry = new Entry { Affiliation = affiliation },
                DeclaredOn = facts.Entry.ToMessage(),
            },
        };
    }

    private static Contracts.Affiliation.V1.Occupation OccupationOf(Values.Occupation occupation) => occupation switch
    {
        Values.Occupation.Employee => Contracts.Affiliation.V1.Occupation.Employee,
        Values.Occupation.Temporary => Contracts.Affiliation.V1.Occupation.TemporaryWorker,
        Values.Occupation.Occasional => Contracts.Affiliation.V1.Occupation.Occasional,
        Values.Occupation.Apprentice => Contracts.Affiliation.V1.Occupation.Apprentice,
        Values.Occupation.HolidayStudent => Contracts.Affiliation.V1.Occupation.HolidayStudent,
        _ => throw new ArgumentOutOfRangeException(nameof(occupation), occupation, "The mainframe knows no such occupation."),
    };

    /// <summary>
    /// The contract wants a type of contract, and the mainframe knows none. Where an exit is recorded the employment has an end;
    /// where none is, it has none yet.
    /// </summary>
    private static ContractType ContractOf(in Values.Affiliation facts) => (facts.Exit, facts.Occupation) switch
    {
        (null, _) => ContractType.Permanent,
        (_, Values.Occupation.HolidayStudent) => ContractType.Student,
        (_, Values.Occupation.Occasional) => ContractType.Occasional,
        _ => ContractType.FixedTerm,
    };
}

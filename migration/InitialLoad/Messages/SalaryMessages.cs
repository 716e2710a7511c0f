using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.InitialLoad.Messages;

/// <summary>Wages and the year before them, of a legacy month, as submissions of the contract.</summary>
internal sealed class SalaryMessages(YearMonth month, RequestIds ids)
{
    /// <summary>The year before the month: without it the yearly ceiling would begin anew, and who reached it in April would pay again from May.</summary>
    public SubmitOpeningsRequest ToRequest(InputRecord<YearFacts> record)
    {
        var opening = new Opening
        {
            EmployerNumber = Digits.Of(record.Facts.Employer),
            InsuredNumber = Digits.Of(record.Facts.Insured),
            FirstMonth = month.ToMessage(),
            Ceilings = Amount(record.Facts.Sums.Ceilings),
        };
        YearToDate sums = record.Facts.Sums;
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            opening.Branches.Add(new BranchYearToDate
            {
                Branch = branch.ToMessage(),
                Pay = Amount(sums.Pay[(int)branch]),
                Charged = Amount(sums.Charged[(int)branch]),
            });
        }

        return new SubmitOpeningsRequest { RequestId = ids.Of(DatasetNames.Years, record.Number), Opening = opening };
    }

    /// <summary>A wage.</summary>
    public SubmitWageDeclarationsRequest ToRequest(InputRecord<Values.WageDeclaration> record)
    {
        Values.WageDeclaration facts = record.Facts;
        return new SubmitWageDeclarationsRequest
        {
            RequestId = ids.Of(DatasetNames.Declarations, record.Number),
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

    /// <summary>
    /// An amount as short as the contract allows: zero is left out, and euros go without saying. A national month has twelve
    /// million amounts, and their bytes were a tenth of its time.
    /// </summary>
    private static Contracts.Common.V1.Money? Amount(Money amount) => amount == Money.Zero ? null : new Contracts.Common.V1.Money { Cents = amount.Cents };
}

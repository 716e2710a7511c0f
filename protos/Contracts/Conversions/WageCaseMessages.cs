using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Cases to the messages from which they are computed again to the cent (<see cref="WageCaseReader"/>, <see cref="IncomeCaseReader"/>).</summary>
public static class WageCaseMessages
{
    /// <summary>The case of somebody who lives of a wage, in as few bytes as the contract allows: there is one with every charge that is kept.</summary>
    public static Contracts.Salary.V1.WageCase ToMessage(this in Values.WageCase wageCase)
    {
        Values.WageDeclaration declaration = wageCase.Declaration;
        var message = new Contracts.Salary.V1.WageCase
        {
            Declaration = new Contracts.Salary.V1.WageDeclaration
            {
                EmployerNumber = declaration.Employer.ToString(),
                InsuredNumber = declaration.Insured.ToString(),
                Period = declaration.Period.ToMessage(),
                FirstDay = declaration.FirstDay,
                LastDay = declaration.LastDay,
                HoursWorked = declaration.HoursWorked,
                HoursInactive = declaration.HoursInactive,
                Pay = declaration.Pay.ToShortMessage(),
            },
            Occupation = wageCase.Affiliation.Occupation.ToMessage(),
            SchemeCode = wageCase.Affiliation.Scheme.ToString(),
            BirthDate = wageCase.Affiliation.BirthDate.ToMessage(),
            MutualityClass = wageCase.Employer.MutualityClass,
            AccidentFactorHundredths = wageCase.Employer.AccidentFactorHundredths,
            OccupationalHealthService = wageCase.Employer.OccupationalHealth.ToMessage(),
        };
        AddYear(message, in wageCase.YearToDate);
        return message;
    }

    /// <summary>The case of somebody who does not live of a wage.</summary>
    /// <param name="income">The case.</param>
    /// <param name="payer">Who pays the contributions.</param>
    /// <param name="insured">Whose they are.</param>
    public static Contracts.Salary.V1.WageCase ToMessage(this in IncomeCase income, EmployerNumber payer, InsuredNumber insured)
    {
        var message = new Contracts.Salary.V1.WageCase
        {
            Declaration = new Contracts.Salary.V1.WageDeclaration
            {
                EmployerNumber = payer.ToString(),
                InsuredNumber = insured.ToString(),
                Period = income.Period.ToMessage(),
                Pay = new Contracts.Salary.V1.Pay { BaseWage = Short(income.Income) },
            },
            Occupation = income.Occupation.ToMessage(),
            BirthDate = income.BirthDate.ToMessage(),
            IncomeTerms = income.ToTerms(),
        };
        YearToDate year = income.YearToDate;
        AddYear(message, in year);
        return message;
    }

    /// <summary>What the contributions on an income depend on beside the amount.</summary>
    public static IncomeTerms ToTerms(this in IncomeCase income) => new()
    {
        Occupation = income.Occupation.ToMessage(),
        SideActivity = income.SideActivity,
        ReducedMinimum = income.ReducedMinimum,
        VoluntaryInsurance = (Contracts.Salary.V1.VoluntaryInsurance)income.Voluntary,
        MutualityClass = income.MutualityClass,
        AccidentFactorHundredths = income.AccidentFactorHundredths,
    };

    private static void AddYear(Contracts.Salary.V1.WageCase message, in YearToDate before)
    {
        message.CeilingsToDate = Short(before.Ceilings);
        foreach (Branch branch in Branches.All)
        {
            (Money pay, Money charged) = (before.Pay[(int)branch], before.Charged[(int)branch]);
            if (pay != Money.Zero || charged != Money.Zero)
            {
                message.YearToDate.Add(new BranchYearToDate { Branch = branch.ToMessage(), Pay = Short(pay), Charged = Short(charged) });
            }
        }
    }

    private static Contracts.Common.V1.Money? Short(Money amount) => amount == Money.Zero ? null : new Contracts.Common.V1.Money { Cents = amount.Cents };
}

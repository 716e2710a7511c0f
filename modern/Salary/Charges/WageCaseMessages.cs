using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Values;
using Wire = BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary.Charges;

/// <summary>Cases to their messages, from which they are computed again to the cent.</summary>
internal static class WageCaseMessages
{
    /// <summary>A case as a message.</summary>
    /// <param name="wageCase">The case.</param>
    /// <param name="before">The year before it.</param>
    /// <param name="year">Whose it is.</param>
    public static Wire.WageCase ToMessage(this in WageCase wageCase, in YearToDate before, YearKey year)
    {
        WageDeclaration declaration = wageCase.Declaration;
        var message = new Wire.WageCase
        {
            Declaration = new Wire.WageDeclaration
            {
                EmployerNumber = NumberText.Of(year.Employer),
                InsuredNumber = NumberText.Of(year.Insured),
                Period = declaration.Period.ToMessage(),
                FirstDay = declaration.FirstDay,
                LastDay = declaration.LastDay,
                HoursWorked = declaration.HoursWorked,
                HoursInactive = declaration.HoursInactive,
                Pay = new Wire.Pay
                {
                    BaseWage = Kept(declaration.Pay.BaseWage),
                    Supplements = Kept(declaration.Pay.Supplements),
                    Overtime = Kept(declaration.Pay.Overtime),
                    Benefits = Kept(declaration.Pay.Benefits),
                    Unemployment = Kept(declaration.Pay.Unemployment),
                    NonPensionableSupplement = Kept(declaration.Pay.NonPensionable),
                },
            },
            Occupation = (Contracts.Affiliation.V1.Occupation)(wageCase.Affiliation.Occupation + 1),
            SchemeCode = wageCase.Affiliation.Scheme.ToString(),
            BirthDate = wageCase.Affiliation.BirthDate.ToMessage(),
            MutualityClass = wageCase.Employer.MutualityClass,
            AccidentFactorHundredths = wageCase.Employer.AccidentFactorHundredths,
            OccupationalHealthService = wageCase.Employer.OccupationalHealth.ToMessage(),
            CeilingsToDate = Kept(before.Ceilings),
        };
        foreach (Branch branch in Branches.All)
        {
            (Money pay, Money charged) = (before.Pay[(int)branch], before.Charged[(int)branch]);
            if (pay != Money.Zero || charged != Money.Zero)
            {
                message.YearToDate.Add(new Wire.BranchYearToDate { Branch = branch.ToMessage(), Pay = Kept(pay), Charged = Kept(charged) });
            }
        }

        return message;
    }

    /// <summary>An amount as short as the contract allows: there are twenty of them in every case that is kept.</summary>
    private static Contracts.Common.V1.Money? Kept(Money amount) => amount == Money.Zero ? null : new Contracts.Common.V1.Money { Cents = amount.Cents };
}

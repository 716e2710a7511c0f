using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Values;
using Google.Protobuf;
using Wire = BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>The months of an income: what the contributions of each depend on.</summary>
internal static class IncomeMonths
{
    /// <summary>The months with their part of the income, the earliest first: equal parts, cents that are left over in the first months.</summary>
    public static IEnumerable<(YearMonth Month, Money Income)> Of(IncomeRow row)
    {
        IReadOnlyList<Money> parts = AnnualIncome.PerMonth(row.Amount, row.Months);
        return parts.Select((part, i) => (row.First.PlusMonths(i), part));
    }

    /// <summary>The case of a month, without the year before it.</summary>
    public static IncomeCase CaseOf(IncomeRow row, YearMonth month, Money income) => new(month, row.Occupation, income)
    {
        BirthDate = Days.BirthOf(row.Insured),
        SideActivity = row.SideActivity,
        ReducedMinimum = row.ReducedMinimum,
        Voluntary = row.Voluntary,
        MutualityClass = row.MutualityClass,
        AccidentFactorHundredths = row.AccidentFactorHundredths,
    };

    /// <summary>A case as the message from which it is computed again to the cent.</summary>
    public static byte[] ToBytes(IncomeRow row, in IncomeCase month)
    {
        var message = new Wire.WageCase
        {
            Declaration = new Wire.WageDeclaration
            {
                EmployerNumber = NumberText.Of(row.Payer),
                InsuredNumber = NumberText.Of(row.Insured),
                Period = month.Period.ToMessage(),
                Pay = new Wire.Pay { BaseWage = month.Income.ToMessage() },
            },
            Occupation = (Contracts.Affiliation.V1.Occupation)(row.Occupation + 1),
            BirthDate = month.BirthDate.ToMessage(),
            IncomeTerms = row.ToTerms(),
            CeilingsToDate = month.YearToDate.Ceilings.ToMessage(),
        };
        foreach (Branch branch in Branches.All)
        {
            (Money pay, Money charged) = (month.YearToDate.Pay[(int)branch], month.YearToDate.Charged[(int)branch]);
            if (pay != Money.Zero || charged != Money.Zero)
            {
                message.YearToDate.Add(new Wire.BranchYearToDate { Branch = branch.ToMessage(), Pay = pay.ToMessage(), Charged = charged.ToMessage() });
            }
        }

        return message.ToByteArray();
    }
}

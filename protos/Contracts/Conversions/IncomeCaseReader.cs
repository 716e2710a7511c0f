using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Reads the case of somebody who does not live of a wage out of its message.</summary>
public static class IncomeCaseReader
{
    private const int MutualityClasses = 4;

    /// <summary>Reads a case: its terms, and of the declaration the month and, as the base wage, the month's income.</summary>
    /// <param name="message">The message, with its terms.</param>
    /// <param name="root">The path of the case in the request, such as <c>case</c>.</param>
    /// <param name="result">The case.</param>
    /// <returns>Null when it was read, else every field at fault.</returns>
    public static DomainFailure? Read(Contracts.Salary.V1.WageCase message, string root, out IncomeCase result)
    {
        var faults = new FieldFaults(root);
        Contracts.Salary.V1.IncomeTerms terms = message.IncomeTerms;
        bool isMonth = (message.Declaration?.Period).TryToValue(out YearMonth month);
        if (!isMonth)
        {
            faults.Add("declaration.period", "expected a year of 1 to 9999 and a month of 1 to 12");
        }

        if (message.Occupation != Contracts.Affiliation.V1.Occupation.Unspecified && message.Occupation != terms.Occupation)
        {
            faults.Add("occupation", "is another one than that of income_terms");
        }

        result = new IncomeCase(month, ReadOccupation(terms.Occupation, faults), ReadIncome(message.Declaration?.Pay, faults))
        {
            BirthDate = BirthDateReader.Read(message.BirthDate, month, faults),
            SideActivity = terms.SideActivity,
            ReducedMinimum = terms.ReducedMinimum,
            Voluntary = ReadInsurance(terms.VoluntaryInsurance, faults),
            MutualityClass = (byte)faults.Within("income_terms.mutuality_class", terms.MutualityClass, 0, MutualityClasses),
            AccidentFactorHundredths = (short)faults.Within("income_terms.accident_factor_hundredths", terms.AccidentFactorHundredths, 0, short.MaxValue),
            YearToDate = YearToDateReader.Read(message, faults),
        };
        return faults.ToFailure();
    }

    private static Occupation ReadOccupation(Contracts.Affiliation.V1.Occupation message, FieldFaults faults)
    {
        if (message.TryToValue(out Occupation occupation) && occupation > Occupation.CivilServant)
        {
            return occupation;
        }

        faults.Add("income_terms.occupation", "expected an occupation without a wage");
        return default;
    }

    private static VoluntaryInsurance ReadInsurance(Contracts.Salary.V1.VoluntaryInsurance message, FieldFaults faults)
    {
        // Nothing is cast before it is known: a number outside the enumeration is this field's failure, not the end of a stream.
        if (!Enum.IsDefined(message))
        {
            faults.Add("income_terms.voluntary_insurance", "is no insurance of the contract");
            return default;
        }

        return (VoluntaryInsurance)message;
    }

    private static Money ReadIncome(Contracts.Salary.V1.Pay? pay, FieldFaults faults)
    {
        if (pay is not null && (pay.Supplements ?? pay.Overtime ?? pay.Benefits ?? pay.Unemployment ?? pay.NonPensionableSupplement) is not null)
        {
            faults.Add("declaration.pay", "expected the income as the base wage and nothing else");
        }

        return faults.Amount("declaration.pay.base_wage", pay?.BaseWage);
    }
}

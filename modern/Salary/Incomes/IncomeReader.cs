using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Incomes;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>Reads an income as it was submitted, and collects every field that cannot be taken.</summary>
internal sealed class IncomeReader
{
    private const int MaxMutualityClass = 4;
    private const string Root = "income";

    private readonly InvalidFields _faults = new(Root);

    private IncomeReader()
    {
    }

    /// <summary>Reads an income.</summary>
    /// <param name="message">The income; null when the request has none.</param>
    /// <param name="today">The month of the day on which it came: none later is known definitively.</param>
    /// <param name="row">The income, without a number and an instant.</param>
    /// <returns>Null when it was read, else every field at fault.</returns>
    public static DomainFailure? Read(Income? message, YearMonth today, out IncomeRow? row)
    {
        var reader = new IncomeReader();
        row = message is null ? null : reader.ReadIncome(message, today);
        if (message is null)
        {
            reader._faults.Add("", "is missing");
        }

        return reader._faults.ToFailure();
    }

    private IncomeRow? ReadIncome(Income message, YearMonth today)
    {
        InsuredNumber? insured = _faults.Insured("insured_number", message.InsuredNumber);
        EmployerNumber? payer = _faults.Employer("payer_number", message.PayerNumber);
        (YearMonth first, YearMonth last) = ReadMonths(message.Months);
        if (!message.Amount.TryToValue(out Money amount) || amount.Cents is < 0 or > InvalidFields.MaxCents)
        {
            _faults.Add("amount", $"expected 0 to {new Money(InvalidFields.MaxCents)} EUR; a loss counts as no income");
        }

        if (message.Kind is not (IncomeKind.Provisional or IncomeKind.Definitive))
        {
            _faults.Add("kind", "expected provisional or definitive");
        }
        else if (message.Kind == IncomeKind.Definitive && last > today)
        {
            _faults.Add("kind", $"is definitive, of months after {today}; expected provisional");
        }

        IncomeTerms terms = message.Terms ?? new IncomeTerms();
        CheckTerms(terms);
        if (_faults.ToFailure() is not null)
        {
            return null;
        }

        var row = new IncomeRow
        {
            Id = 0,
            Payer = payer!.Value,
            Insured = insured!.Value,
            First = first,
            Last = last,
            Kind = message.Kind,
            Amount = amount,
            Occupation = (Occupation)(terms.Occupation - 1),
            Voluntary = (Values.VoluntaryInsurance)terms.VoluntaryInsurance,
            SideActivity = terms.SideActivity,
            ReducedMinimum = terms.ReducedMinimum,
            MutualityClass = (byte)terms.MutualityClass,
            AccidentFactorHundredths = (short)terms.AccidentFactorHundredths,
            KnownFrom = 0,
        };
        CheckByTheLaw(row);
        return row;
    }

    private (YearMonth First, YearMonth Last) ReadMonths(Contracts.Common.V1.MonthInterval? months)
    {
        bool read = months?.FirstMonth.TryToValue(out _) == true & months?.LastMonth.TryToValue(out _) == true;
        if (!read)
        {
            _faults.Add("months", "expected a first and a last month");
            return default;
        }

        _ = months!.FirstMonth.TryToValue(out YearMonth first);
        _ = months.LastMonth.TryToValue(out YearMonth last);
        if (last < first || last.Year != first.Year)
        {
            _faults.Add("months", "expected months of one calendar year, the first not after the last");
        }

        return (first, last);
    }

    private void CheckTerms(IncomeTerms terms)
    {
        if (terms.Occupation is < Contracts.Affiliation.V1.Occupation.SelfEmployed or > Contracts.Affiliation.V1.Occupation.Revis)
        {
            _faults.Add("terms.occupation", "expected an occupation without a wage; a wage is declared to the salary service");
        }

        if (!Enum.IsDefined(terms.VoluntaryInsurance))
        {
            _faults.Add("terms.voluntary_insurance", "is none of the contract");
        }

        if (terms.MutualityClass is < 0 or > MaxMutualityClass)
        {
            _faults.Add("terms.mutuality_class", "expected 1 to 4, or 0 for none");
        }

        if (terms.AccidentFactorHundredths is < 0 or > short.MaxValue)
        {
            _faults.Add("terms.accident_factor_hundredths", $"expected 0 to {short.MaxValue}");
        }
    }

    private void CheckByTheLaw(IncomeRow row)
    {
        IncomeCase first = IncomeMonths.CaseOf(row, row.First, row.Amount);
        if (IncomeCalculator.ProblemOf(in first) is { } problem)
        {
            _faults.Add("terms", problem);
        }

        if (IncomePayers.ProblemOf(row.Occupation, row.Payer, row.Insured) is { } payerProblem)
        {
            _faults.Add("payer_number", payerProblem);
        }
    }
}

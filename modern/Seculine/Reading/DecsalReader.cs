using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Seculine.Layouts;
using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>
/// Makes wage declarations of the records of DECSAL. Two records of one insured, employer and month whose days overlap are SALRET 1:
/// the first counts, the later ones are refused.
/// </summary>
/// <param name="decisions">What no layout settles.</param>
/// <param name="cappedWage">
/// The wage of a month that the capped-wage indicator stands for, seven minimum wages (art. 426 al. 4 CSS); null where there is none.
/// </param>
internal sealed class DecsalReader(SeculineDecisions decisions, Func<Values.YearMonth, Values.Money?> cappedWage) : IRecordReader<SubmitWageDeclarationsRequest>
{
    private const int TwoRecords = 1;
    private const int NotNumeric = 4;
    private const int BadPeriod = 5;
    private const int NotSevenMinimumWages = 13;
    private const int LastOfAMonth = 31;

    private readonly Dictionary<(long Employer, long Insured, int Month), uint> _daysDeclared = [];

    /// <inheritdoc/>
    public RecordLayout Layout { get; } = DecsalLayout.Create(decisions);

    /// <inheritdoc/>
    public SubmitWageDeclarationsRequest? Read(RecordFields fields, ref LineRejections rejections)
    {
        if (fields[DecsalLayout.RecordType] is not [(byte)'1'])
        {
            rejections.Add(LineRejection.Form, DecsalLayout.RecordType, RejectionCourse.Answered);
            return null;
        }

        int unitsOfOvertime = 100 / decisions.OvertimeUnitsPerHour;
        int overtime = Hours(fields, DecsalLayout.OvertimeHours, ref rejections);
        var declaration = new Contracts.Salary.V1.WageDeclaration
        {
            EmployerNumber = Numbers.Employer(fields.Text(DecsalLayout.Employer)),
            InsuredNumber = fields.Text(DecsalLayout.Insured),
            Period = FieldValue.Month(fields[DecsalLayout.Period], BadPeriod, DecsalLayout.Period, ref rejections),
            FirstDay = Day(fields, DecsalLayout.FirstDay, ref rejections),
            LastDay = Day(fields, DecsalLayout.LastDay, ref rejections),
            HoursWorked = Hours(fields, DecsalLayout.HoursWorked, ref rejections),
            OvertimeHoursHundredths = overtime * unitsOfOvertime,
            HoursInactive = Hours(fields, decisions.InactiveHoursField, ref rejections),
            Pay = new Contracts.Salary.V1.Pay
            {
                BaseWage = Amount(fields, DecsalLayout.BaseWage, ref rejections),
                Supplements = Amount(fields, DecsalLayout.Supplements, ref rejections),
                Overtime = Amount(fields, DecsalLayout.Overtime, ref rejections),
                Benefits = Amount(fields, DecsalLayout.Benefits, ref rejections),
                Unemployment = Amount(fields, decisions.UnemploymentAmountField, ref rejections),
                NonPensionableSupplement = Amount(fields, DecsalLayout.NonPensionable, ref rejections),
            },
            Reference = fields.Text(DecsalLayout.Reference),
        };
        CheckCapped(fields[DecsalLayout.Capped], declaration, ref rejections);
        CheckFirst(declaration, ref rejections);
        return new SubmitWageDeclarationsRequest { Declaration = declaration };
    }

    private static int Hours(RecordFields fields, int number, ref LineRejections rejections) => FieldValue.NumberOrZero(fields[number], NotNumeric, number, ref rejections);

    private static Contracts.Common.V1.Money? Amount(RecordFields fields, int number, ref LineRejections rejections) =>
        FieldValue.Amount(fields[number], NotNumeric, number, ref rejections);

    /// <summary>A day of the month; an empty field, or 00, is none.</summary>
    private static int Day(RecordFields fields, int number, ref LineRejections rejections)
    {
        int day = FieldValue.NumberOrZero(fields[number], LineRejection.Form, number, ref rejections);
        if (day <= LastOfAMonth)
        {
            return day;
        }

        rejections.Add(LineRejection.Form, number);
        return FieldValue.NoNumber;
    }

    /// <summary>The salary that the indicator is about is the base wage (a decision: the page of SALRET says no more than salary).</summary>
    private void CheckCapped(ReadOnlySpan<byte> indicator, Contracts.Salary.V1.WageDeclaration declaration, ref LineRejections rejections)
    {
        if (indicator.IsEmpty)
        {
            return;
        }

        if (indicator is not [(byte)'Y'])
        {
            rejections.Add(LineRejection.Form, DecsalLayout.Capped, RejectionCourse.Checked);
        }
        else if (declaration.Period.TryToValue(out Values.YearMonth month) && cappedWage(month)?.Cents != (declaration.Pay.BaseWage?.Cents ?? 0))
        {
            rejections.Add(NotSevenMinimumWages, DecsalLayout.Capped, RejectionCourse.Checked);
        }
    }

    private void CheckFirst(Contracts.Salary.V1.WageDeclaration declaration, ref LineRejections rejections)
    {
        if (!EmployerNumber.TryParse(declaration.EmployerNumber, out EmployerNumber employer)
            || !InsuredNumber.TryParse(declaration.InsuredNumber, out InsuredNumber insured)
            || !declaration.Period.TryToValue(out Values.YearMonth month))
        {
            return;
        }

        (long, long, int) key = (employer.Value, insured.Value, month.ToYyyyMm());
        uint days = DaysOf(declaration), before = _daysDeclared.GetValueOrDefault(key);
        _daysDeclared[key] = before | days;
        if ((before & days) != 0)
        {
            rejections.Add(TwoRecords, DecsalLayout.Insured, RejectionCourse.Answered);
        }
    }

    /// <summary>A bit for each day that a declaration covers.</summary>
    private static uint DaysOf(Contracts.Salary.V1.WageDeclaration declaration)
    {
        int first = Math.Max(declaration.FirstDay, 1), last = declaration.LastDay > 0 ? declaration.LastDay : LastOfAMonth;
        return last < first ? 0 : (uint.MaxValue >> (LastOfAMonth - last)) & (uint.MaxValue << first);
    }
}

using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.DatasetGenerator.Wages;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Records;

/// <summary>Writes records of DECSAL: the elements of pay that are not zero, in the order of their codes.</summary>
internal sealed class DecsalRecord(RecordLayout layout, Encoding encoding)
{
    private readonly byte[] _record = new byte[layout.MaxLength];
    private readonly byte _blank = Blank.Of(encoding);
    private readonly NumericField _employer = layout.Numeric("DECSAL-EMPLOYEUR");
    private readonly NumericField _insured = layout.Numeric("DECSAL-ASSURE");
    private readonly NumericField _period = layout.Numeric("DECSAL-PERIODE");
    private readonly NumericField _firstDay = layout.Numeric("DECSAL-JOUR-DEBUT");
    private readonly NumericField _lastDay = layout.Numeric("DECSAL-JOUR-FIN");
    private readonly NumericField _hours = layout.Numeric("DECSAL-HEURES");
    private readonly NumericField _inactiveHours = layout.Numeric("DECSAL-HEURES-INACTIVES");
    private readonly NumericField _overtimeHours = layout.Numeric("DECSAL-HEURES-SUPPL");
    private readonly NumericField _received = layout.Numeric("DECSAL-DATE-RECEPTION");
    private readonly TextField _reference = layout.Text("DECSAL-REFERENCE");
    private readonly NumericField _elements = layout.Numeric("DECSAL-NB-ELEMENTS");
    private readonly NumericField _code = layout.Numeric("DECSAL-EL-CODE");
    private readonly NumericField _amount = layout.Numeric("DECSAL-EL-MONTANT");
    private string _batch = "";
    private LocalDate _day;

    /// <summary>Begins an employer's declarations of a month: they arrive together, in the month after.</summary>
    public void Begin(in Employer employer, YearMonth month)
    {
        Dice dice = new(Dice.Key(employer.Key, month.ToYyyyMm()));
        _batch = $"S{month.ToYyyyMm()}{dice.Below(100_000):00000}";
        _day = month.PlusMonths(1).FirstDay.PlusDays(dice.Below(20));
    }

    /// <summary>The record of a wage; valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(in Employer employer, in Job job, YearMonth month, in MonthWage wage)
    {
        _record.AsSpan().Fill(_blank);
        _employer.Write(_record, employer.Number.Value);
        _insured.Write(_record, job.Insured.Value);
        _period.Write(_record, month.ToYyyyMm());
        _firstDay.Write(_record, wage.FirstDay);
        _lastDay.Write(_record, wage.LastDay);
        _hours.Write(_record, wage.HoursWorked);
        _inactiveHours.Write(_record, wage.HoursInactive);
        _overtimeHours.Write(_record, wage.OvertimeHours * 100);
        _received.Write(_record, ShortDate.Of(_day));
        _reference.Write(_record, _batch, encoding);
        WriteElements(wage.Pay);
        return _record.AsSpan(0, layout.ActualLength(_record));
    }

    private void WriteElements(in Pay pay)
    {
        ReadOnlySpan<Money> amounts = [pay.BaseWage, pay.Supplements, pay.Overtime, pay.Benefits, pay.Unemployment];
        ReadOnlySpan<byte> codes = [5, 7, 8, 10, 11];
        int count = 0;
        foreach (Money amount in amounts)
        {
            count += amount > Money.Zero ? 1 : 0;
        }

        _elements.Write(_record, count);
        for (int i = 0, index = 0; i < amounts.Length; i++)
        {
            if (amounts[i] > Money.Zero)
            {
                _code.Write(_record, index, codes[i]);
                _amount.Write(_record, index++, amounts[i].Cents);
            }
        }
    }
}

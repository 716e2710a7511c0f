using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Records;

/// <summary>Writes records of CUMUL.</summary>
internal sealed class CumulRecord(RecordLayout layout, Encoding encoding)
{
    /// <summary>The branches in the order of CUMUL-RISQUE.</summary>
    private static readonly Branch[] Order =
        [Branch.HealthCare, Branch.CashBenefits, Branch.Mutuality, Branch.Pension, Branch.Accident, Branch.OccupationalHealth];

    private readonly byte[] _record = new byte[layout.MaxLength];
    private readonly byte _blank = Blank.Of(encoding);
    private readonly NumericField _employer = layout.Numeric("CUMUL-EMPLOYEUR");
    private readonly NumericField _insured = layout.Numeric("CUMUL-ASSURE");
    private readonly NumericField _year = layout.Numeric("CUMUL-ANNEE");
    private readonly NumericField _months = layout.Numeric("CUMUL-MOIS-AFFILIES");
    private readonly NumericField _ceilings = layout.Numeric("CUMUL-PLAFONDS");
    private readonly NumericField _pay = layout.Numeric("CUMUL-REMUNERATION");
    private readonly NumericField _charged = layout.Numeric("CUMUL-ASSIETTE");

    /// <summary>The record of the earlier months of a year; valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(in Employer employer, in Job job, int year, int months, in YearToDate sums)
    {
        _record.AsSpan().Fill(_blank);
        _employer.Write(_record, employer.Number.Value);
        _insured.Write(_record, job.Insured.Value);
        _year.Write(_record, year);
        _months.Write(_record, months);
        _ceilings.Write(_record, sums.Ceilings.Cents);
        for (int i = 0; i < Order.Length; i++)
        {
            _pay.Write(_record, i, sums.Pay[(int)Order[i]].Cents);
            _charged.Write(_record, i, sums.Charged[(int)Order[i]].Cents);
        }

        return _record;
    }
}

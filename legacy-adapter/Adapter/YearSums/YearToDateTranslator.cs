using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.YearSums;

/// <summary>Reads the sums of the year, dataset CUMUL.</summary>
internal sealed class YearToDateTranslator(RecordLayout layout, YearMonth month)
{
    /// <summary>The branches in the order in which CUMUL-RISQUE holds them.</summary>
    private static readonly Branch[] Order =
    [
        Branch.HealthCare, Branch.CashBenefits, Branch.Mutuality, Branch.Pension, Branch.Accident, Branch.OccupationalHealth,
    ];

    private readonly bool _compiled = CompiledLayout.Fits(CumulView.Fingerprint, layout);
    private readonly KeyFields _key = new(layout, "CUMUL-EMPLOYEUR", "CUMUL-ASSURE");
    private readonly NumericField _year = layout.Numeric("CUMUL-ANNEE");
    private readonly NumericField _ceilings = Bind.Amount(layout, "CUMUL-PLAFONDS");
    private readonly NumericField _pay = Bind.Amount(layout, "CUMUL-REMUNERATION");
    private readonly NumericField _charged = Bind.Amount(layout, "CUMUL-ASSIETTE");

    /// <summary>Reads the key.</summary>
    public bool TryReadKey(ReadOnlySpan<byte> record, out long employer, out long insured) =>
        _compiled ? YearToDateReader.TryReadKey(record, out employer, out insured) : _key.TryRead(record, out employer, out insured);

    /// <summary>Why the key cannot be read.</summary>
    public Rejection RejectKey(ReadOnlySpan<byte> record) => _key.Reject(record);

    /// <summary>Reads the sums.</summary>
    /// <returns>Null when they were read, else why not.</returns>
    public Rejection? Read(ReadOnlySpan<byte> record, out YearToDate sums) =>
        _compiled && YearToDateReader.TryRead(record, month.Year, Order, out sums) ? null : ReadByFields(record, out sums);

    private Rejection? ReadByFields(ReadOnlySpan<byte> record, out YearToDate sums)
    {
        sums = default;
        if (!_year.TryRead(record, out long year))
        {
            return Rejection.Undecodable(_year, record);
        }

        // Last year's sums would fill the ceilings of January: no contribution would be due any more.
        if (year != month.Year)
        {
            return Rejection.Invalid(_year, record, $"sums of {year}; this dataset is of {month}");
        }

        if (ReadAmount(_ceilings, record, 0, out sums.Ceilings) is Rejection rejection)
        {
            return rejection;
        }

        for (int i = 0; i < Order.Length; i++)
        {
            rejection = ReadAmount(_pay, record, i, out sums.Pay[(int)Order[i]])
                ?? ReadAmount(_charged, record, i, out sums.Charged[(int)Order[i]])!;
            if (rejection is not null)
            {
                return rejection;
            }
        }

        return null;
    }

    private static Rejection? ReadAmount(NumericField field, ReadOnlySpan<byte> record, int index, out Money amount)
    {
        amount = default;
        if (!field.TryRead(record, index, out long cents))
        {
            return Rejection.Undecodable(field, record, index);
        }

        if (cents is < 0 or > Bind.MaxCents)
        {
            return Rejection.Invalid(field, record, $"an amount of {new Money(cents)}; expected 0 to {new Money(Bind.MaxCents)}", index);
        }

        amount = new Money(cents);
        return null;
    }
}

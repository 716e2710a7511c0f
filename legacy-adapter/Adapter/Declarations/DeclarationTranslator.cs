using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Declarations;

/// <summary>Reads the wage declarations' dataset DECSAL.</summary>
internal sealed class DeclarationTranslator(RecordLayout layout, YearMonth month)
{
    private readonly bool _compiled = CompiledLayout.Fits(DecsalView.Fingerprint, layout);
    private readonly KeyFields _key = new(layout, "DECSAL-EMPLOYEUR", "DECSAL-ASSURE");
    private readonly NumericField _period = layout.Numeric("DECSAL-PERIODE");
    private readonly NumericField _firstDay = layout.Numeric("DECSAL-JOUR-DEBUT");
    private readonly NumericField _lastDay = layout.Numeric("DECSAL-JOUR-FIN");
    private readonly NumericField _hours = layout.Numeric("DECSAL-HEURES");
    private readonly NumericField _hoursInactive = layout.Numeric("DECSAL-HEURES-INACTIVES");
    private readonly NumericField _count = layout.Numeric("DECSAL-NB-ELEMENTS");
    private readonly NumericField _code = layout.Numeric("DECSAL-EL-CODE");
    private readonly NumericField _amount = Bind.Amount(layout, "DECSAL-EL-MONTANT");

    /// <summary>Reads the key, all but the period.</summary>
    public bool TryReadKey(ReadOnlySpan<byte> record, out long employer, out long insured) =>
        _compiled ? DeclarationReader.TryReadKey(record, out employer, out insured) : _key.TryRead(record, out employer, out insured);

    /// <summary>Why the key cannot be read.</summary>
    public Rejection RejectKey(ReadOnlySpan<byte> record) => _key.Reject(record);

    /// <summary>The rejection of a declaration whose insured has no affiliation.</summary>
    public Rejection RejectInsured(ReadOnlySpan<byte> record, string reason) => Rejection.Invalid(_key.Insured, record, reason);

    /// <summary>The rejection of a declaration whose employer the employers' dataset does not have.</summary>
    public Rejection RejectEmployer(ReadOnlySpan<byte> record, string reason) => Rejection.Invalid(_key.Employer, record, reason);

    /// <summary>Reads a declaration.</summary>
    /// <returns>Null when it was read, else why not.</returns>
    public Rejection? Read(ReadOnlySpan<byte> record, out WageDeclaration declaration) =>
        _compiled && DeclarationReader.TryRead(record, month, out declaration) ? null : ReadByFields(record, out declaration);

    private Rejection? ReadByFields(ReadOnlySpan<byte> record, out WageDeclaration declaration)
    {
        declaration = default;
        if (!TryReadKey(record, out long employerDigits, out long insuredDigits))
        {
            return RejectKey(record);
        }

        if (!EmployerNumber.TryCreate(employerDigits, out EmployerNumber employer))
        {
            return RejectEmployer(record, "the employer number has wrong check digits");
        }

        if (!InsuredNumber.TryCreate(insuredDigits, out InsuredNumber insured))
        {
            return RejectInsured(record, "unknown insured number: its date or check digits are wrong");
        }

        if (!_period.TryRead(record, out long period))
        {
            return Rejection.Undecodable(_period, record);
        }

        // A declaration of another month would be charged by the rates and ceilings of this one.
        if (period != month.ToYyyyMm())
        {
            return Rejection.Invalid(_period, record, $"period {period}; this dataset is of {month.ToYyyyMm()}");
        }

        return ReadDays(record, out byte firstDay, out byte lastDay)
            ?? ReadHours(_hours, record, out short hours)
            ?? ReadHours(_hoursInactive, record, out short hoursInactive)
            ?? ReadPay(record, out Pay pay)
            ?? Accept(new WageDeclaration(employer, insured, month, firstDay, lastDay, hours, hoursInactive, pay), out declaration);
    }

    private static Rejection? Accept(in WageDeclaration read, out WageDeclaration declaration)
    {
        declaration = read;
        return null;
    }

    private Rejection? ReadDays(ReadOnlySpan<byte> record, out byte first, out byte last)
    {
        (first, last) = (0, 0);
        if (!_firstDay.TryRead(record, out long firstDay))
        {
            return Rejection.Undecodable(_firstDay, record);
        }

        if (!_lastDay.TryRead(record, out long lastDay))
        {
            return Rejection.Undecodable(_lastDay, record);
        }

        if (firstDay < 1 || lastDay < firstDay || lastDay > month.Days)
        {
            return Rejection.Invalid(_firstDay, record, $"days {firstDay} to {lastDay} are no part of {month}");
        }

        (first, last) = ((byte)firstDay, (byte)lastDay);
        return null;
    }

    private static Rejection? ReadHours(NumericField field, ReadOnlySpan<byte> record, out short hours)
    {
        hours = 0;
        if (!field.TryRead(record, out long value))
        {
            return Rejection.Undecodable(field, record);
        }

        // A sum of both kinds of hours must stay within a short.
        if (value is < 0 or > short.MaxValue / 2)
        {
            return Rejection.Invalid(field, record, $"{value} hours");
        }

        hours = (short)value;
        return null;
    }

    private Rejection? ReadPay(ReadOnlySpan<byte> record, out Pay pay)
    {
        pay = default;
        if (!_count.TryRead(record, out long count))
        {
            return Rejection.Undecodable(_count, record);
        }

        int length = layout.ActualLength(record);
        if (length < 0)
        {
            return Rejection.Invalid(_count, record, $"{count} pay elements; expected 1 to 5");
        }

        // RECFORM V says one length, the counter another: which elements are real, nobody can say.
        if (length != record.Length)
        {
            return Rejection.Invalid(_count, record, $"the record has {record.Length} bytes, {count} pay elements make {length}");
        }

        Span<long> cents = stackalloc long[Pay.FieldPlaces];

        // -1 and not 0: an element of 0.00 has been there, and may not be there again.
        cents.Fill(-1);
        for (int i = 0; i < count; i++)
        {
            if (ReadElement(record, i, cents) is Rejection rejection)
            {
                return rejection;
            }
        }

        cents.Replace(-1, 0);
        pay = Pay.FromFields(cents);
        return null;
    }

    private Rejection? ReadElement(ReadOnlySpan<byte> record, int index, Span<long> cents)
    {
        if (!_code.TryRead(record, index, out long code))
        {
            return Rejection.Undecodable(_code, record, index);
        }

        if (!_amount.TryRead(record, index, out long amount))
        {
            return Rejection.Undecodable(_amount, record, index);
        }

        if (code is not (5 or 7 or 8 or 10 or 11) || cents[(int)code] >= 0)
        {
            return Rejection.Invalid(_code, record, $"pay element {code:00}; expected 05, 07, 08, 10 or 11, each at most once", index);
        }

        if (amount is < 0 or > Bind.MaxCents)
        {
            return Rejection.Invalid(_amount, record, $"an amount of {new Money(amount)}; expected 0 to {new Money(Bind.MaxCents)}", index);
        }

        cents[(int)code] = amount;
        return null;
    }
}

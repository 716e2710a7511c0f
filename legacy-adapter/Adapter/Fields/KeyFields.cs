using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Adapter.Fields;

/// <summary>The two numbers that records of a declaration are joined by. A negative number is no key, whatever the site's picture allows.</summary>
internal sealed class KeyFields(RecordLayout layout, string employer, string insured)
{
    /// <summary>The employer's number.</summary>
    public NumericField Employer { get; } = layout.Numeric(employer);

    /// <summary>The insured's number.</summary>
    public NumericField Insured { get; } = layout.Numeric(insured);

    /// <summary>Reads both.</summary>
    public bool TryRead(ReadOnlySpan<byte> record, out long employer, out long insured) =>
        // & and not &&, which would leave the second number unset when the first does not read.
        TryRead(Employer, record, out employer) & TryRead(Insured, record, out insured);

    /// <summary>Reads one number.</summary>
    public static bool TryRead(NumericField field, ReadOnlySpan<byte> record, out long number) =>
        field.TryRead(record, out number) && number >= 0;

    /// <summary>Why they cannot be read.</summary>
    public Rejection Reject(ReadOnlySpan<byte> record) => Reject(TryRead(Employer, record, out _) ? Insured : Employer, record);

    /// <summary>Why one number cannot be read.</summary>
    public static Rejection Reject(NumericField field, ReadOnlySpan<byte> record) => field.TryRead(record, out long number)
        ? Rejection.Invalid(field, record, $"{number} is no number of an employer or insured")
        : Rejection.Undecodable(field, record);
}

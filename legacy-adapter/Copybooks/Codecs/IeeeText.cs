using System.Globalization;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>The text of an IEEE 754 float, big-endian; infinities and what is not a number do not read.</summary>
internal sealed class IeeeText(int length) : NumberText
{
    private const NumberStyles JsonNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override int Length => length;

    public override int MaxTextLength => DecimalWriter.MaxFloatLength;

    public override bool TryFormat(ReadOnlySpan<byte> field, Span<byte> utf8, out int written)
    {
        written = 0;
        double value = IeeeForm.Read(field, 0, length);
        Span<byte> shortest = stackalloc byte[DecimalWriter.MaxFloatLength];
        if (!double.IsFinite(value) || !TryFormat(value, shortest, out int count) || !DecimalText.TryScan(shortest[..count], out DecimalText number))
        {
            return false;
        }

        written = DecimalWriter.WriteFloat(utf8, (ulong)number.Significand, number.Exponent, number.Negative && number.Count > 0);
        return true;
    }

    public override string? Write(ReadOnlySpan<byte> utf8, Span<byte> field)
    {
        if (!DecimalText.TryScan(utf8, out DecimalText number))
        {
            return NotANumber(utf8);
        }

        double value = length == IeeeForm.SingleLength
            ? float.Parse(utf8, JsonNumber, CultureInfo.InvariantCulture)
            : double.Parse(utf8, JsonNumber, CultureInfo.InvariantCulture);
        // A number that is not zero must not become zero on its way: it does not fit.
        if (!double.IsFinite(value) || (value == 0) != (number.Count == 0))
        {
            return $"{Quoted(utf8)} does not fit: an IEEE float of {length} bytes holds 0 and about {(length == IeeeForm.SingleLength ? "1.4E-45 to 3.4E+38" : "4.9E-324 to 1.8E+308")}";
        }

        // "-0" is zero in JSON. The sign of an IEEE zero would make two records of equal values differ in their bytes.
        IeeeForm.Write(field, number.Count == 0 ? 0 : value);
        return null;
    }

    public override string Explain(ReadOnlySpan<byte> field) =>
        $"IEEE float: {(double.IsNaN(IeeeForm.Read(field, 0, length)) ? "not a number" : "infinite")}; are the floats hexadecimal?";

    private bool TryFormat(double value, Span<byte> utf8, out int written) => length == IeeeForm.SingleLength
        ? ((float)value).TryFormat(utf8, out written, default, CultureInfo.InvariantCulture)
        : value.TryFormat(utf8, out written, default, CultureInfo.InvariantCulture);
}

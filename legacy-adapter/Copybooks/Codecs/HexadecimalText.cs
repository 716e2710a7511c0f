namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>The text of a /390 hexadecimal float: at most 9 digits of a short one, 18 of a long one.</summary>
internal sealed class HexadecimalText(int length) : NumberText
{
    private readonly int _minDigit = HexadecimalForm.FractionBits(length) - 4;

    public override int Length => length;

    public override int MaxTextLength => DecimalWriter.MaxFloatLength;

    public override bool TryFormat(ReadOnlySpan<byte> field, Span<byte> utf8, out int written)
    {
        HexadecimalForm form = HexadecimalForm.Read(field, 0, length).Normalized(length);
        if (form.Fraction == 0)
        {
            written = DecimalWriter.WriteFloat(utf8, 0, 0, minus: false);
            return true;
        }

        // Just below a power of 16 numbers lie sixteen times as dense as above it, and the shortest text must know.
        bool isLeast = form.Fraction == 1UL << _minDigit && form.Characteristic > 0;
        (ulong digits, int power) = ShortestDecimal.Find(form.Fraction, form.BinaryExponent(length), isLeast);
        written = DecimalWriter.WriteFloat(utf8, digits, power, form.Negative);
        return true;
    }

    public override string? Write(ReadOnlySpan<byte> utf8, Span<byte> field)
    {
        if (!DecimalText.TryScan(utf8, out DecimalText number))
        {
            return NotANumber(utf8);
        }

        if (NearestHexadecimal.Find(number, length) is not { } form)
        {
            return $"{Quoted(utf8)} does not fit: a hexadecimal float holds 0 and about 1E-94 to 7.2E+75";
        }

        form.Write(field);
        return null;
    }

    public override string Explain(ReadOnlySpan<byte> field) => "every hexadecimal float reads";
}

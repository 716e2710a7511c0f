using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// /390 hexadecimal floating point (Principles of Operation, "Hexadecimal-Floating-Point Data Format"): sign bit, seven
/// bits of exponent of 16 in excess 64, a fraction of 6 or 14 hexadecimal digits with the point before the first. X'41100000'
/// is 1. Its value is the fraction, as a whole number, times 16 to the <c>exponent - 64 - digits</c>.
/// </summary>
internal readonly record struct HexadecimalForm(bool Negative, int Characteristic, ulong Fraction)
{
    /// <summary>The bytes of COMP-1.</summary>
    public const int ShortLength = 4;

    /// <summary>The bytes of COMP-2.</summary>
    public const int LongLength = 8;

    /// <summary>The greatest exponent, with its excess.</summary>
    public const int MaxCharacteristic = 127;

    /// <summary>What is added to the exponent of 16.</summary>
    public const int Excess = 64;

    /// <summary>The bits of the fraction in a field of so many bytes.</summary>
    public static int FractionBits(int length) => 8 * (length - 1);

    /// <summary>Reads a field that the record has.</summary>
    public static HexadecimalForm Read(ReadOnlySpan<byte> record, int offset, int length)
    {
        ulong bits = FieldBytes.Big(record, offset, length);
        int fractionBits = FractionBits(length);
        int lead = (int)(bits >> fractionBits);
        return new HexadecimalForm(lead >= 0x80, lead & 0x7F, bits & ((1UL << fractionBits) - 1));
    }

    /// <summary>Writes a field.</summary>
    public void Write(Span<byte> field)
    {
        ulong lead = (ulong)((Negative ? 0x80 : 0) | Characteristic) << FractionBits(field.Length);
        BinaryForm.Write(field, unchecked((long)(lead | Fraction)), ByteOrder.Big);
    }

    /// <summary>The same value with no zero digit in front, as far as the exponent allows; zero stays.</summary>
    public HexadecimalForm Normalized(int length)
    {
        ulong fraction = Fraction;
        int characteristic = Characteristic;

        // Programs may leave floats unnormalized. The same value in one form makes their shortest text the same, too.
        while (fraction != 0 && characteristic > 0 && fraction >> (FractionBits(length) - 4) == 0)
        {
            fraction <<= 4;
            characteristic--;
        }

        return new HexadecimalForm(Negative, characteristic, fraction);
    }

    /// <summary>The power of two that the fraction, as a whole number, is multiplied with.</summary>
    public int BinaryExponent(int length) => (4 * (Characteristic - Excess)) - FractionBits(length);

    /// <summary>The nearest <see cref="double"/>; long fractions have up to three bits more than it.</summary>
    public double ToDouble(int length)
    {
        // The fraction has at most 56 bits: converting it rounds once, and scaling by a power of two does not round again.
        double magnitude = Math.ScaleB((double)Fraction, BinaryExponent(length));
        return Negative ? -magnitude : magnitude;
    }
}

using System.Runtime.CompilerServices;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>COMP-3: two digits a byte, the sign in the last half byte (X'12345C' is +12345). The one place that knows its bytes.</summary>
internal static class PackedForm
{
    private const int PlusNibble = 0xC;
    private const int MinusNibble = 0xD;
    private const int UnsignedNibble = 0xF;
    private const ulong TenToThe15 = 1_000_000_000_000_000;

    /// <summary>The bytes of so many digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(int digits) => unchecked((int)((uint)digits / 2) + 1);

    /// <summary>Reads up to 18 digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> record, int offset, int digits, SignNibbles signs, out long value)
    {
        unchecked
        {
            int length = Length(digits);
            if (!FieldBytes.Has(record, offset, length))
            {
                value = 0;
                return false;
            }

            // A register takes 15 digits and the sign. Longer fields, up to 18 digits, have one to three digits before it.
            int tailLength = Math.Min(length, 8);
            ulong tail = FieldBytes.Big(record, offset + length - tailLength, tailLength);
            int sign = (int)tail;
            tail >>= 4;

            // & and not &&: both tests are cheaper than a branch that is guessed wrong.
            bool valid = Digits.ArePacked(tail) & signs.IsSign(sign);

            // With a constant number of digits the steps that it does not need vanish; an odd number fills the bytes.
            ulong magnitude = Digits.FromPacked(tail, digits | 1);

            // An even number of digits leaves a half byte in front. COBOL writes 0 there: anything else is the mark of a wrong
            // offset or a wrong picture, and reading it would give an amount ten or more times too large.
            if (length <= 8)
            {
                valid &= tail >> (4 * digits) == 0;
            }
            else
            {
                ulong head = FieldBytes.Big(record, offset, length - 8);
                valid &= Digits.ArePacked(head) & head >> (4 * (digits - 15)) == 0;
                magnitude += Digits.FromPacked(head, 4) * TenToThe15;
            }

            if (!valid)
            {
                value = 0;
                return false;
            }

            // Two's complement by hand, again without a branch on the sign. X'0D', minus zero, reads as zero.
            long minus = signs.Minus(sign);
            value = ((long)magnitude ^ -minus) + minus;
            return true;
        }
    }

    /// <summary>Reads up to 37 digits.</summary>
    public static bool TryReadWide(ReadOnlySpan<byte> record, int offset, int digits, SignNibbles signs, out Int128 value)
    {
        value = 0;
        int length = Length(digits);
        if (!FieldBytes.Has(record, offset, length))
        {
            return false;
        }

        // The last seven bytes with the sign, those before in parts of seven from the front.
        ulong tail = FieldBytes.Big(record, offset + length - Math.Min(length, 7), Math.Min(length, 7));
        int sign = (int)(tail & 15);
        bool valid = Digits.ArePacked(tail >> 4) & signs.IsSign(sign);
        UInt128 magnitude = 0;
        for (int rest = length - 7, at = offset; rest > 0;)
        {
            int part = ((rest - 1) % 7) + 1;
            ulong nibbles = FieldBytes.Big(record, at, part);
            valid &= Digits.ArePacked(nibbles);
            magnitude = unchecked((magnitude * 100_000_000_000_000) + Digits.FromPacked(nibbles, 14));
            at += part;
            rest -= part;
        }

        magnitude = unchecked((magnitude * 10_000_000_000_000) + Digits.FromPacked(tail >> 4, 13));

        // The half byte in front of an even number of digits, as above: here the value itself tells.
        if (!valid || magnitude >= Digits.WidePower(digits))
        {
            return false;
        }

        value = signs.Minus(sign) != 0 ? -(Int128)magnitude : (Int128)magnitude;
        return true;
    }

    /// <summary>Writes a number that has no more digits than the field.</summary>
    public static void Write(Span<byte> field, WideDigits value, bool minus, bool signed)
    {
        ulong rest = value.Low;

        // C, D and F are the preferred signs: a sort program that compares bytes takes +1 and +1 for equal only with one sign each.
        field[^1] = (byte)((rest % 10 << 4) | (uint)(!signed ? UnsignedNibble : minus ? MinusNibble : PlusNibble));
        rest /= 10;
        for (int i = field.Length - 2, pairs = 0; i >= 0; i--, pairs++)
        {
            // The last byte has one digit, each before it two: after nine pairs the 19 low digits are used up.
            rest = pairs == (WideDigits.LowDigits - 1) / 2 ? value.High : rest;
            (rest, ulong pair) = Math.DivRem(rest, 100);
            field[i] = (byte)((pair / 10 << 4) | (pair % 10));
        }
    }
}

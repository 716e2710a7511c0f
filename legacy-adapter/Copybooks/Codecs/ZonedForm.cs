using System.Runtime.CompilerServices;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// DISPLAY numbers: one digit a byte, the sign in a zone or a byte of its own (X'F1F2D3' is -123 in EBCDIC). The one
/// place that knows their bytes. Of an unsigned number the sign position means nothing.
/// </summary>
internal static class ZonedForm
{
    private const ulong TenToThe8 = 100_000_000;

    /// <summary>The zone of a digit, as a whole byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Zone(ZonedEncoding zoned) => zoned == ZonedEncoding.Ebcdic ? (byte)0xF0 : (byte)0x30;

    /// <summary>A separate plus.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]

    // X'4E' and X'60' are + and - in every EBCDIC code page that matters here: they belong to its invariant part.
    public static byte Plus(ZonedEncoding zoned) => zoned == ZonedEncoding.Ebcdic ? (byte)0x4E : (byte)'+';

    /// <summary>A separate minus.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Minus(ZonedEncoding zoned) => zoned == ZonedEncoding.Ebcdic ? (byte)0x60 : (byte)'-';

    /// <summary>Whether the sign has a byte of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSeparate(bool signed, SignPosition sign) =>
        signed && sign is SignPosition.LeadingSeparate or SignPosition.TrailingSeparate;

    /// <summary>Where the first digit stands in the field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DigitsAt(bool signed, SignPosition sign) => signed && sign == SignPosition.LeadingSeparate ? 1 : 0;

    /// <summary>The bytes of the field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(int digits, bool signed, SignPosition sign) => unchecked(digits + (IsSeparate(signed, sign) ? 1 : 0));

    /// <summary>Where the sign, or the digit whose zone holds it, stands in the field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SignAt(int digits, bool signed, SignPosition sign) =>
        signed && sign is SignPosition.Leading or SignPosition.LeadingSeparate ? 0 : unchecked(Length(digits, signed, sign) - 1);

    /// <summary>Reads up to 18 digits. Blanks do not read, even where they stand for zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(
        ReadOnlySpan<byte> record, int offset, int digits, bool signed, SignPosition sign, ZonedEncoding zoned, bool strict, out long value)
    {
        unchecked
        {
            if (!FieldBytes.Has(record, offset, Length(digits, signed, sign)))
            {
                value = 0;
                return false;
            }

            bool separate = IsSeparate(signed, sign);
            int signAt = offset + SignAt(digits, signed, sign);

            // A sign of its own leaves no digit with a strange zone. -1 lies in no part, so nothing is spared from the test.
            int zoneAt = separate ? -1 : signAt;
            int end = offset + DigitsAt(signed, sign) + digits;

            // Eight digits fit a register; 18 are at most three parts. No loop: with constant arguments two of the parts vanish.
            int low = Math.Min(digits, 8);
            ulong part = Part(record, end - low, low, zoneAt, zoned);
            ulong wrong = Digits.NotBytes(part);
            ulong magnitude = Digits.FromBytes(part);
            if (digits > 8)
            {
                int middle = Math.Min(digits - 8, 8);
                part = Part(record, end - 8 - middle, middle, zoneAt, zoned);
                wrong |= Digits.NotBytes(part);
                magnitude += Digits.FromBytes(part) * TenToThe8;
            }

            if (digits > 16)
            {
                part = Part(record, end - digits, digits - 16, zoneAt, zoned);
                wrong |= Digits.NotBytes(part);
                magnitude += Digits.FromBytes(part) * (TenToThe8 * TenToThe8);
            }

            bool valid = ReadSign(record[signAt], separate, signed, zoned, strict, out int minus);

            // One branch for all that can be wrong: nearly never taken, so nearly free.
            if (!valid | wrong != 0)
            {
                value = 0;
                return false;
            }

            value = ((long)magnitude ^ -(long)minus) + minus;
            return true;
        }
    }

    /// <summary>Reads up to 37 digits. Blanks do not read, even where they stand for zero.</summary>
    public static bool TryReadWide(
        ReadOnlySpan<byte> record, int offset, int digits, bool signed, SignPosition sign, ZonedEncoding zoned, bool strict, out Int128 value)
    {
        value = 0;
        if (!FieldBytes.Has(record, offset, Length(digits, signed, sign)))
        {
            return false;
        }

        bool separate = IsSeparate(signed, sign);
        int signAt = offset + SignAt(digits, signed, sign);
        ulong wrong = 0;
        UInt128 magnitude = 0;
        for (int rest = digits, at = offset + DigitsAt(signed, sign); rest > 0;)
        {
            int length = ((rest - 1) % 8) + 1;
            ulong part = Part(record, at, length, separate ? -1 : signAt, zoned);
            wrong |= Digits.NotBytes(part);
            magnitude = unchecked((magnitude * TenToThe8) + Digits.FromBytes(part));
            at += length;
            rest -= length;
        }

        bool valid = ReadSign(record[signAt], separate, signed, zoned, strict, out int minus);
        if (!valid | wrong != 0)
        {
            return false;
        }

        value = minus != 0 ? -(Int128)magnitude : (Int128)magnitude;
        return true;
    }

    /// <summary>Writes a number that has no more digits than the field.</summary>
    public static void Write(Span<byte> field, int digits, WideDigits value, bool minus, bool signed, SignPosition sign, ZonedEncoding zoned)
    {
        DigitWriter.Write(field.Slice(DigitsAt(signed, sign), digits), value, Zone(zoned));
        int signAt = SignAt(digits, signed, sign);
        if (IsSeparate(signed, sign))
        {
            field[signAt] = minus ? Minus(zoned) : Plus(zoned);
        }
        else if (signed)
        {
            // The sign replaces the zone of its digit (X'F1F2F3' becomes X'F1F2D3'). As text the last digit is then a letter, L for
            // -3: what people see when they open such a file.
            int zone = zoned == ZonedEncoding.Ebcdic ? (minus ? 0xD0 : 0xC0) : (minus ? 0x70 : 0x30);
            field[signAt] = (byte)(zone | (field[signAt] & 15));
        }
    }

    /// <summary>
    /// Up to eight digits with their zones taken away: a byte that then is not 0 to 9 was no digit. The zone that holds the
    /// sign is cleared and not compared: <see cref="ReadSign"/> looks at it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Part(ReadOnlySpan<byte> record, int at, int length, int zoneAt, ZonedEncoding zoned)
    {
        unchecked
        {
            ulong zones = 0x0101_0101_0101_0101UL * Zone(zoned);
            ulong keep = ulong.MaxValue << (64 - (8 * length));

            // Unsigned, so that one comparison finds what stands before the part as well as what stands behind it.
            uint signInside = (uint)(zoneAt - at);
            keep &= signInside < (uint)length ? ~(0xF0UL << (64 - (8 * (length - (int)signInside)))) : ulong.MaxValue;
            return (FieldBytes.Raw(record, at, length) ^ zones) & keep;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ReadSign(byte found, bool separate, bool signed, ZonedEncoding zoned, bool strict, out int minus)
    {
        if (separate)
        {
            minus = found == Minus(zoned) ? 1 : 0;
            return minus != 0 || found == Plus(zoned);
        }

        SignNibbles signs = SignNibbles.Zoned(zoned, signed, strict);
        minus = signs.Minus(found >> 4);
        return signs.IsSign(found >> 4);
    }
}

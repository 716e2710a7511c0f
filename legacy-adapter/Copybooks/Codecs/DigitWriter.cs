namespace BS2000Bridge.Copybooks;

/// <summary>Writes numbers as decimal digits, two a step.</summary>
internal static class DigitWriter
{
    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>Fills bytes with the lowest digits of a number.</summary>
    /// <param name="bytes">As many bytes as digits.</param>
    /// <param name="value">The number.</param>
    /// <param name="zone">The high half byte of each, 3 or F.</param>
    public static void Write(Span<byte> bytes, WideDigits value, byte zone)
    {
        if (bytes.Length > WideDigits.LowDigits)
        {
            int high = bytes.Length - WideDigits.LowDigits;
            Write(bytes[..high], value.High, zone);
            bytes = bytes[high..];
        }

        Write(bytes, value.Low, zone);
    }

    private static void Write(Span<byte> bytes, ulong value, byte zone)
    {
        int i = bytes.Length;
        for (; i >= 2; i -= 2)
        {
            ulong rest = value / 100;
            int pair = (int)(value - (rest * 100)) * 2;
            bytes[i - 1] = (byte)(Pairs[pair + 1] | zone);
            bytes[i - 2] = (byte)(Pairs[pair] | zone);
            value = rest;
        }

        if (i == 1)
        {
            bytes[0] = (byte)(zone | (value % 10));
        }
    }
}

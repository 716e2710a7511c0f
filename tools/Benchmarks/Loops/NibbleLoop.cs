namespace BS2000Bridge.Benchmarks.Loops;

/// <summary>
/// COBOL numbers read as one first writes it, and as it is found in many a program: half byte by half byte into a
/// <see cref="decimal"/>. The peer of the codecs, and nothing else.
/// </summary>
internal static class NibbleLoop
{
    /// <summary>COMP-3: two digits a byte, the sign in the last half byte.</summary>
    /// <returns>False when the bytes are no such number.</returns>
    public static bool TryReadPacked(ReadOnlySpan<byte> field, int scale, out decimal value)
    {
        value = 0m;
        for (int i = 0; i < field.Length; i++)
        {
            int high = field[i] >> 4, low = field[i] & 15;
            bool last = i == field.Length - 1;
            if (high > 9 || (last ? low < 10 : low > 9))
            {
                return false;
            }

            value = (value * 10m) + high;
            value = last ? value * (low is 11 or 13 ? -1m : 1m) : (value * 10m) + low;
        }

        return Scale(scale, ref value);
    }

    /// <summary>Unsigned DISPLAY in EBCDIC: a digit a byte under the zone F.</summary>
    /// <returns>False when the bytes are no such number.</returns>
    public static bool TryReadZoned(ReadOnlySpan<byte> field, int scale, out decimal value)
    {
        value = 0m;
        foreach (byte one in field)
        {
            if (one is < 0xF0 or > 0xF9)
            {
                return false;
            }

            value = (value * 10m) + (one & 15);
        }

        return Scale(scale, ref value);
    }

    private static bool Scale(int scale, ref decimal value)
    {
        for (int i = 0; i < scale; i++)
        {
            value /= 10m;
        }

        return true;
    }
}

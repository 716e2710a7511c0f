using System.Numerics;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// A decimal number as text, taken apart exactly: its digits without zeros at either end, times a power of ten. Of the
/// digits 38 are gathered at once; there may be more.
/// </summary>
internal ref struct DecimalText
{
    /// <summary>The longest text that is read, so that nobody can make a number that takes minutes.</summary>
    public const int MaxLength = 1000;

    // Far beyond any field, and small enough that sums of two of them do not overflow.
    private const int MaxExponent = 1_000_000;
    private const int HalfDigits = 19;

    private ReadOnlySpan<byte> _text;
    private ulong _tail;

    /// <summary>Whether a minus stands in front.</summary>
    public bool Negative { get; private set; }

    /// <summary>The digits from the first that is not zero to the last; 0 when the number is zero.</summary>
    public int Count { get; private set; }

    /// <summary>The power of ten that the digits, as a whole number, are multiplied with.</summary>
    public int Exponent { get; private set; }

    /// <summary>The first 19 digits, or all when there are no more, as a whole number.</summary>
    public ulong Head { get; private set; }

    /// <summary>The digits as a whole number, when there are at most 38.</summary>
    public readonly UInt128 Significand => Count <= HalfDigits
        ? Head
        : ((UInt128)Head * Digits.WidePower(Count - HalfDigits)) + _tail;

    /// <summary>Takes a JSON number apart, with exponent or without; zeros may stand in front.</summary>
    /// <returns>False when the text is no such number, or longer than <see cref="MaxLength"/>.</returns>
    public static bool TryScan(ReadOnlySpan<byte> utf8, out DecimalText number)
    {
        number = default;
        if (utf8.Length > MaxLength)
        {
            return false;
        }

        number._text = utf8;
        number.Negative = !utf8.IsEmpty && utf8[0] == '-';
        int i = number.Negative ? 1 : 0, zeros = 0, fraction = 0;

        // JSON forbids ".5" and "5.": there must be digits on both sides of the point.
        bool reads = number.ScanDigits(utf8, ref i, ref zeros) > 0;
        if (reads && i < utf8.Length && utf8[i] == '.')
        {
            i++;
            fraction = number.ScanDigits(utf8, ref i, ref zeros);
            reads = fraction > 0;
        }

        if (!reads || !TryScanExponent(utf8[i..], out int exponent))
        {
            return false;
        }

        number.Exponent = number.Count == 0 ? 0 : exponent - fraction + zeros;
        return true;
    }

    /// <summary>The digits as a whole number, however many.</summary>
    public readonly BigInteger BigSignificand()
    {
        BigInteger value = 0;
        int taken = 0;
        for (int i = 0; taken < Count; i++)
        {
            int digit = _text[i] - '0';
            if (digit is >= 0 and <= 9 && (taken > 0 || digit > 0))
            {
                value = (value * 10) + digit;
                taken++;
            }
        }

        return value;
    }

    /// <summary>Zeros count only when another digit follows; how many have been waiting for it is handed on.</summary>
    private int ScanDigits(ReadOnlySpan<byte> utf8, ref int i, ref int zeros)
    {
        int start = i;
        for (; i < utf8.Length && utf8[i] is >= (byte)'0' and <= (byte)'9'; i++)
        {
            if (utf8[i] == '0')
            {
                zeros++;
                continue;
            }

            for (zeros = Count == 0 ? 0 : zeros; zeros > 0; zeros--)
            {
                Push(0);
            }

            Push(utf8[i] - (uint)'0');
        }

        return i - start;
    }

    private void Push(uint digit)
    {
        // Two halves of 64 bits instead of one number of 128: multiplying that by ten for each digit is slower.
        if (Count < HalfDigits)
        {
            Head = (Head * 10) + digit;
        }
        else if (Count < 2 * HalfDigits)
        {
            _tail = (_tail * 10) + digit;
        }

        Count++;
    }

    private static bool TryScanExponent(ReadOnlySpan<byte> utf8, out int exponent)
    {
        exponent = 0;
        if (utf8.IsEmpty)
        {
            return true;
        }

        int sign = utf8.Length > 1 && utf8[1] is (byte)'+' or (byte)'-' ? 1 : 0;
        ReadOnlySpan<byte> digits = utf8[(1 + sign)..];
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            exponent = Math.Min((exponent * 10) + (digit - '0'), MaxExponent);
        }

        exponent = sign == 1 && utf8[1] == '-' ? -exponent : exponent;
        return utf8[0] is (byte)'e' or (byte)'E' && !digits.IsEmpty;
    }
}

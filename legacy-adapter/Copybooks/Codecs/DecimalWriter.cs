using System.Numerics;
using System.Runtime.Intrinsics;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>Writes numbers as decimal text, which is always a JSON number.</summary>
internal static class DecimalWriter
{
    /// <summary>The most characters of <see cref="WriteFloat"/>.</summary>
    public const int MaxFloatLength = 32;

    /// <summary>With room for so many characters short numbers are written faster, by storing more than they have.</summary>
    public const int FastRoom = 40;

    private const byte AsciiZone = (byte)'0';
    private const ulong FastLimit = 10_000_000_000_000_000;

    // Where the point stands after so many digits, or so many zeros after it, an exponent is easier to read.
    private const int MaxBeforePoint = 18;
    private const int MinBeforePoint = -4;

    /// <summary>The most characters of <see cref="Write(Span{byte}, WideDigits, bool, int)"/> for a number of so many digits.</summary>
    public static int MaxLength(int digits, int scale) => scale > 0 ? 2 + Math.Max(digits, scale + 1) : 1 + digits - scale;

    /// <summary>Writes a number with all its decimal places; zero has no sign.</summary>
    /// <param name="utf8">Where to.</param>
    /// <param name="value">The digits as a whole number.</param>
    /// <param name="minus">Whether it is negative.</param>
    /// <param name="scale">The decimal places; below zero, the zeros to add.</param>
    /// <returns>How many bytes have been written.</returns>
    public static int Write(Span<byte> utf8, WideDigits value, bool minus, int scale)
    {
        int start = 0;
        if (minus)
        {
            utf8[start++] = (byte)'-';
        }

        // A digit stands before the point even when it is 0: JSON knows no ".5".
        int count = Math.Max(value.Count, scale + 1);
        DigitWriter.Write(utf8.Slice(start, count), value, AsciiZone);
        int end = start + count;
        if (scale > 0)
        {
            int point = end - scale;
            utf8.Slice(point, scale).CopyTo(utf8[(point + 1)..]);
            utf8[point] = (byte)'.';
            return end + 1;
        }

        int zeros = value.IsZero ? 0 : -scale;
        utf8.Slice(end, zeros).Fill(AsciiZone);
        return end + zeros;
    }

    /// <inheritdoc cref="Write(Span{byte}, WideDigits, bool, int)"/>
    public static int Write(Span<byte> utf8, long value, int scale)
    {
        // Without a branch on the sign, which nobody can foretell.
        long sign = value >> 63;
        ulong magnitude = unchecked((ulong)((value ^ sign) - sign));
        return utf8.Length >= FastRoom && magnitude < FastLimit && scale >= 0 && scale < Vector128<byte>.Count
            ? WriteFast(utf8, magnitude, (int)-sign, scale)
            : Write(utf8, new WideDigits(magnitude), value < 0, scale);
    }

    /// <summary>Numbers of up to 16 digits, without a loop: the digits are shifted to their places in one register.</summary>
    /// <param name="utf8">Where to, with <see cref="FastRoom"/>.</param>
    /// <param name="value">The digits as a whole number.</param>
    /// <param name="at">The characters of the sign: 1 when it is negative, else 0.</param>
    /// <param name="scale">The decimal places.</param>
    private static int WriteFast(Span<byte> utf8, ulong value, int at, int scale)
    {
        unchecked
        {
            const ulong tenToThe8 = 100_000_000;
            ulong high = value / tenToThe8;
            var digits = Vector128.Create(Digits.ToBytes(high), Digits.ToBytes(value - (high * tenToThe8))).AsByte();
            int point = Vector128<byte>.Count - scale;
            uint notZero = ~Vector128.Equals(digits, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;

            // The first digit that is written: the first that is not zero, or the one before the point.
            int first = BitOperations.TrailingZeroCount(notZero | (1u << (point - 1)));
            digits |= Vector128.Create(AsciiZone);
            utf8[0] = (byte)'-';
            Vector128.Shuffle(digits, Vector128<byte>.Indices + Vector128.Create((byte)first)).CopyTo(utf8[at..]);
            at += point - first;
            if (scale == 0)
            {
                return at;
            }

            utf8[at] = (byte)'.';
            Vector128.Shuffle(digits, Vector128<byte>.Indices + Vector128.Create((byte)point)).CopyTo(utf8[(at + 1)..]);
            return at + 1 + scale;
        }
    }

    /// <summary>Writes digits times a power of ten, with an exponent when the number is very great or small.</summary>
    /// <returns>How many bytes have been written.</returns>
    public static int WriteFloat(Span<byte> utf8, ulong digits, int power, bool minus)
    {
        var value = new WideDigits(digits);
        int point = value.Count + power;
        if (digits == 0 || point is >= MinBeforePoint and <= MaxBeforePoint)
        {
            return Write(utf8, value, minus, -power);
        }

        int written = Write(utf8, value, minus, value.Count - 1);
        utf8[written++] = (byte)'E';
        utf8[written++] = point > 0 ? (byte)'+' : (byte)'-';
        return written + Write(utf8[written..], WideDigits.Of((long)point - 1), minus: false, 0);
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>Turns eight or sixteen decimal digits in one register into a number, all at once (SWAR).</summary>
internal static class Digits
{
    /// <summary>The most digits of a field that reads as a <see cref="long"/>.</summary>
    public const int Max = 18;

    /// <summary>The most digits of any number (dialect Ibm); they fit an <see cref="Int128"/>.</summary>
    public const int MaxWide = 37;

    private const ulong Sixes = 0x6666_6666_6666_6666;
    private const ulong LowBits = 0x1111_1111_1111_1110;
    private const ulong HighBits = 0x8080_8080_8080_8080;

    // An array: a span of numbers larger than bytes is made anew at each use where the code is not optimized.
    private static readonly long[] Powers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Powers of ten from 0 to 18.</summary>
    public static ReadOnlySpan<long> PowersOfTen => Powers;

    /// <summary>Ten to a power from 0 to 38.</summary>
    public static UInt128 WidePower(int exponent) => exponent <= Max
        ? (UInt128)Powers[exponent]
        : (UInt128)Powers[Max] * (UInt128)Powers[Math.Min(exponent - Max, Max)] * (UInt128)Powers[Math.Max(exponent - Max - Max, 0)];

    /// <summary>The number of digits, without zeros in front, of a number of at most 19; 1 for zero.</summary>
    public static int Count(ulong value)
    {
        // 1233 / 4096 is a little more than log10(2): right, or one too few.
        int count = ((BitOperations.Log2(value | 1) + 1) * 1233) >> 12;
        return count <= Max && value >= (ulong)Powers[count] ? count + 1 : Math.Max(count, 1);
    }

    /// <summary>Whether the low 15 half bytes, the sixteenth being 0, are decimal digits: adding 6 must carry out of none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ArePacked(ulong digits) => unchecked(((digits + Sixes) ^ digits ^ Sixes) & LowBits) == 0;

    /// <summary>The value of up to 16 digits, one a half byte, the lowest the last.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="max">How many there can be; what is constant here makes fewer steps.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FromPacked(ulong digits, int max)
    {
        unchecked
        {
            // In each byte, 16 * high + low becomes 10 * high + low; then pairs, fours and eights are joined likewise.
            digits -= 6 * ((digits >> 4) & 0x0F0F_0F0F_0F0F_0F0F);
            digits -= max > 2 ? (256 - 100) * ((digits >> 8) & 0x00FF_00FF_00FF_00FF) : 0;
            digits -= max > 4 ? (65_536 - 10_000) * ((digits >> 16) & 0x0000_FFFF_0000_FFFF) : 0;
            digits -= max > 8 ? (4_294_967_296 - 100_000_000) * (digits >> 32) : 0;
            return digits;
        }
    }

    /// <summary>The bits that are set where a byte is not 0 to 9; 0 when every byte is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NotBytes(ulong digits) => unchecked(digits | (digits + 0x7676_7676_7676_7676)) & HighBits;

    /// <summary>The value of 8 digits, one a byte, the highest byte the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FromBytes(ulong digits)
    {
        unchecked
        {
            // Pairs stand in every other byte; then two products add up the four pairs in their high halves.
            digits = (digits * 10) + (digits >> 8);
            ulong even = (digits & 0x0000_00FF_0000_00FF) * (100 + (1_000_000UL << 32));
            ulong odd = ((digits >> 16) & 0x0000_00FF_0000_00FF) * (1 + (10_000UL << 32));
            return (even + odd) >> 32;
        }
    }

    /// <summary>The 8 digits of a number below 10^8, one a byte, the highest byte the last: the inverse of <see cref="FromBytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ToBytes(ulong value)
    {
        unchecked
        {
            // Fours, pairs and digits are parted; division by 100 and by 10 is a product and a shift, exact for so small numbers.
            ulong fours = value / 10_000;
            value = fours | ((value - (10_000 * fours)) << 32);
            ulong pairs = ((value * 10_486) >> 20) & 0x0000_007F_0000_007F;
            value = pairs | ((value - (100 * pairs)) << 16);
            ulong digits = ((value * 103) >> 10) & 0x000F_000F_000F_000F;
            return digits | ((value - (10 * digits)) << 8);
        }
    }
}

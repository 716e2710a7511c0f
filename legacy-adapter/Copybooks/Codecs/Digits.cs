using System.Runtime.CompilerServices;

namespace BS2000Bridge.Copybooks;

/// <summary>Turns eight or sixteen decimal digits in one register into a number, all at once (SWAR).</summary>
internal static class Digits
{
    /// <summary>The greatest number of digits of a <see cref="long"/> field.</summary>
    public const int Most = 18;

    private const ulong Sixes = 0x6666_6666_6666_6666;
    private const ulong LowBits = 0x1111_1111_1111_1110;

    /// <summary>Powers of ten from 0 to 18.</summary>
    public static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Whether the low 15 half bytes, the sixteenth being 0, are decimal digits: adding 6 must carry out of none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ArePacked(ulong digits) => unchecked(((digits + Sixes) ^ digits ^ Sixes) & LowBits) == 0;

    /// <summary>The value of 16 digits, one a half byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FromPacked(ulong digits)
    {
        unchecked
        {
            // In each byte, 16 * high + low becomes 10 * high + low; then pairs, fours and eights are joined.
            digits -= 6 * ((digits >> 4) & 0x0F0F_0F0F_0F0F_0F0F);
            return JoinPairs(digits);
        }
    }

    /// <summary>Whether every byte is 0 to 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreBytes(ulong digits) =>
        unchecked((digits | (digits + 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080) == 0;

    /// <summary>The value of 8 digits, one a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FromBytes(ulong digits)
    {
        unchecked
        {
            digits = (digits & 0x000F_000F_000F_000F) + (10 * ((digits >> 8) & 0x000F_000F_000F_000F));
            digits = (digits & 0x0000_00FF_0000_00FF) + (100 * ((digits >> 16) & 0x0000_00FF_0000_00FF));
            return (long)((digits & 0xFFFF) + (10_000 * (digits >> 32)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long JoinPairs(ulong pairs)
    {
        unchecked
        {
            pairs = (pairs & 0x00FF_00FF_00FF_00FF) + (100 * ((pairs >> 8) & 0x00FF_00FF_00FF_00FF));
            pairs = (pairs & 0x0000_FFFF_0000_FFFF) + (10_000 * ((pairs >> 16) & 0x0000_FFFF_0000_FFFF));
            return (long)((pairs & 0xFFFF_FFFF) + (100_000_000 * (pairs >> 32)));
        }
    }
}

namespace BS2000Bridge.Values;

/// <summary>The check digits of insured and employer numbers (règlement grand-ducal of 28 November 2013, art. 1).</summary>
internal static class CheckDigits
{
    private static ReadOnlySpan<byte> DihedralProduct =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        1, 2, 3, 4, 0, 6, 7, 8, 9, 5,
        2, 3, 4, 0, 1, 7, 8, 9, 5, 6,
        3, 4, 0, 1, 2, 8, 9, 5, 6, 7,
        4, 0, 1, 2, 3, 9, 5, 6, 7, 8,
        5, 9, 8, 7, 6, 0, 4, 3, 2, 1,
        6, 5, 9, 8, 7, 1, 0, 4, 3, 2,
        7, 6, 5, 9, 8, 2, 1, 0, 4, 3,
        8, 7, 6, 5, 9, 3, 2, 1, 0, 4,
        9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
    ];

    private static ReadOnlySpan<byte> Permutation =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        1, 5, 7, 6, 2, 8, 3, 0, 9, 4,
        5, 8, 0, 3, 7, 9, 6, 1, 4, 2,
        8, 9, 1, 6, 0, 4, 3, 5, 2, 7,
        9, 4, 5, 3, 1, 2, 6, 8, 7, 0,
        4, 2, 8, 6, 5, 7, 3, 9, 0, 1,
        2, 7, 9, 3, 8, 0, 6, 4, 1, 5,
        7, 0, 4, 6, 9, 1, 3, 2, 5, 8,
    ];

    private static ReadOnlySpan<byte> Inverse => [0, 4, 3, 2, 1, 5, 6, 7, 8, 9];

    /// <summary>The Luhn digit over all digits of a number.</summary>
    public static int Luhn(long digits)
    {
        int sum = 0;
        for (bool twice = true; digits > 0; digits /= 10, twice = !twice)
        {
            int digit = (int)(digits % 10);
            int doubled = digit * 2;
            sum += !twice ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <summary>The Verhoeff digit over all digits of a number.</summary>
    public static int Verhoeff(long digits)
    {
        int check = 0;
        for (int position = 1; digits > 0; digits /= 10, position++)
        {
            check = DihedralProduct[(check * 10) + Permutation[(position % 8 * 10) + (int)(digits % 10)]];
        }

        return Inverse[check];
    }

    /// <summary>The digit modulo 11 over ten digits with weights 5 4 3 2 7 6 5 4 3 2; -1 when there is none.</summary>
    public static int Modulo11(long first10)
    {
        ReadOnlySpan<byte> weightsFromTheRight = [2, 3, 4, 5, 6, 7, 2, 3, 4, 5];
        int sum = 0;
        foreach (byte weight in weightsFromTheRight)
        {
            sum += (int)(first10 % 10) * weight;
            first10 /= 10;
        }

        return (sum % 11) switch { 0 => 0, 1 => -1, int rest => 11 - rest };
    }
}

namespace BS2000Bridge.Salary.Charges;

/// <summary>
/// Contribution lines in few bytes, as a charge keeps them: for each line the branch's number in a byte, then base, rate, insured's and
/// employer's share in cents and millionths, each as a zigzag number of seven bits a byte, the lowest first.
/// </summary>
internal static class LinesCodec
{
    private const int LongestNumber = 10;
    private const int NumbersOfALine = 4;

    /// <summary>The lines as bytes.</summary>
    public static byte[] Write(in ContributionLines lines)
    {
        Span<byte> bytes = stackalloc byte[Branches.Count * (1 + (NumbersOfALine * LongestNumber))];
        int length = 0;
        for (int i = 0; i < Branches.Count; i++)
        {
            if (lines.Has((Branch)i))
            {
                ContributionLine line = lines[(Branch)i];
                bytes[length++] = (byte)i;
                Write(line.Base.Cents, bytes, ref length);
                Write(line.Rate.Millionths, bytes, ref length);
                Write(line.Insured.Cents, bytes, ref length);
                Write(line.Employer.Cents, bytes, ref length);
            }
        }

        return bytes[..length].ToArray();
    }

    /// <summary>Reads lines that were written.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that were written.</exception>
    public static ContributionLines Read(ReadOnlySpan<byte> bytes)
    {
        var lines = default(ContributionLines);
        for (int at = 0; at < bytes.Length;)
        {
            byte branch = bytes[at++];
            var line = new ContributionLine(
                (Branch)branch, new Money(ReadNumber(bytes, ref at)), new Rate(checked((int)ReadNumber(bytes, ref at))), new Money(ReadNumber(bytes, ref at)), new Money(ReadNumber(bytes, ref at)));
            if (branch >= Branches.Count || !lines.TryAdd(in line))
            {
                throw Broken();
            }
        }

        return lines;
    }

    /// <summary>The lines with the opposite sign.</summary>
    public static ContributionLines Negative(in ContributionLines lines)
    {
        var negative = default(ContributionLines);
        for (int i = 0; i < Branches.Count; i++)
        {
            if (lines.Has((Branch)i))
            {
                ContributionLine line = lines[(Branch)i];
                _ = negative.TryAdd(line with { Base = Money.Zero - line.Base, Insured = Money.Zero - line.Insured, Employer = Money.Zero - line.Employer });
            }
        }

        return negative;
    }

    /// <summary>The sum of both shares of all lines.</summary>
    public static Money Total(in ContributionLines lines)
    {
        Money total = Money.Zero;
        for (int i = 0; i < Branches.Count; i++)
        {
            if (lines.Has((Branch)i))
            {
                ContributionLine line = lines[(Branch)i];
                total += line.Insured + line.Employer;
            }
        }

        return total;
    }

    private static void Write(long number, Span<byte> bytes, ref int length)
    {
        ulong rest = unchecked((ulong)((number << 1) ^ (number >> 63)));
        for (; rest > 0x7F; rest >>= 7)
        {
            bytes[length++] = (byte)(0x80 | (rest & 0x7F));
        }

        bytes[length++] = (byte)rest;
    }

    private static long ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            if (at >= bytes.Length)
            {
                break;
            }

            byte next = bytes[at++];
            number |= unchecked((ulong)(next & 0x7F) << shift);
            if (next < 0x80)
            {
                return unchecked((long)(number >> 1) ^ -(long)(number & 1));
            }
        }

        throw Broken();
    }

    private static InvalidDataException Broken() => new("The lines of a charge are not as they were written; restore the table salary_charge from a backup.");
}

namespace BS2000Bridge.EndToEnd.Tests.Programs;

/// <summary>
/// The contribution dataset of one run of the batch, as bytes: read here by hand, from the comments and pictures of
/// COTIS.cpy, and by nothing of the product.
/// </summary>
internal sealed class CotisDataset(byte[] bytes)
{
    private const int RecordLength = 56;
    private const int EmployerLength = 13;
    private const int KeyLength = 30;

    /// <summary>The risks of COTIS.cpy, under the names of machine-readable output.</summary>
    private static readonly Dictionary<string, string> Branches = new(StringComparer.Ordinal)
    {
        ["AC"] = "accident",
        ["DE"] = "dependency",
        ["EP"] = "cash-benefits",
        ["MU"] = "mutuality",
        ["PE"] = "pension",
        ["SM"] = "health-care",
        ["ST"] = "occupational-health",
    };

    /// <summary>How many lines there are.</summary>
    public int Records => bytes.Length % RecordLength == 0 ? bytes.Length / RecordLength : throw new InvalidDataException($"COTIS has {bytes.Length} bytes.");

    /// <summary>Reads a batch's output.</summary>
    public static CotisDataset Read(string folder) => new(File.ReadAllBytes(Path.Combine(folder, "COTIS.dat")));

    /// <summary>The line with its key and figures.</summary>
    public ReadOnlySpan<byte> this[int record] => bytes.AsSpan(record * RecordLength, RecordLength);

    /// <summary>Employer and insured, as the first two fields of differences.csv.</summary>
    public string Declaration(int record) => $"{Digits(this[record][..EmployerLength])},{Digits(this[record][EmployerLength..(2 * EmployerLength)])}";

    /// <summary>The branch, as in differences.csv.</summary>
    public string Branch(int record) => Branches[string.Concat(Letter(this[record][KeyLength]), Letter(this[record][KeyLength + 1]))];

    /// <summary>The base in cents.</summary>
    public long Base(int record) => Packed(this[record].Slice(34, 6));

    /// <summary>The rate of both shares in millionths: the field has four decimals of a percent.</summary>
    public long Millionths(int record) => Packed(this[record].Slice(40, 4));

    /// <summary>The insured's share in cents.</summary>
    public long InsuredShare(int record) => Packed(this[record].Slice(44, 6));

    /// <summary>The employer's share in cents.</summary>
    public long EmployerShare(int record) => Packed(this[record].Slice(50, 6));

    /// <summary>Whether both runs wrote the same, byte by byte.</summary>
    public bool SameAs(CotisDataset other) => bytes.AsSpan().SequenceEqual(other.Bytes);

    /// <summary>The first record behind the declaration that begins at a record.</summary>
    public int EndOfDeclaration(int first)
    {
        int end = first + 1;
        while (end < Records && this[end][..KeyLength].SequenceEqual(this[first][..KeyLength]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether both runs wrote the same lines, byte by byte, from a record up to another.</summary>
    public bool SameAs(CotisDataset other, int first, int end) =>
        bytes.AsSpan(first * RecordLength, (end - first) * RecordLength).SequenceEqual(other.Bytes.Slice(first * RecordLength, (end - first) * RecordLength));

    private ReadOnlySpan<byte> Bytes => bytes;

    private static string Digits(ReadOnlySpan<byte> zoned)
    {
        Span<char> digits = stackalloc char[zoned.Length];
        for (int i = 0; i < zoned.Length; i++)
        {
            digits[i] = (char)('0' + (zoned[i] & 0x0F));
        }

        return new string(digits);
    }

    /// <summary>A packed number that is not negative: two digits a byte, a sign in the last half.</summary>
    private static long Packed(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        for (int i = 0; i < (bytes.Length * 2) - 1; i++)
        {
            number = (number * 10) + (i % 2 == 0 ? bytes[i / 2] >> 4 : bytes[i / 2] & 0x0F);
        }

        return (bytes[^1] & 0x0F) is 0xC or 0xF ? number : throw new InvalidDataException($"{bytes[^1]:X2} ends no positive number.");
    }

    /// <summary>A capital letter of EBCDIC: A to I from C1, J to R from D1, S to Z from E2.</summary>
    private static char Letter(byte code) => (code >> 4) switch
    {
        0xC => (char)('A' + (code & 0x0F) - 1),
        0xD => (char)('J' + (code & 0x0F) - 1),
        0xE => (char)('S' + (code & 0x0F) - 2),
        _ => throw new InvalidDataException($"{code:X2} is no capital letter."),
    };
}

using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Privacy;

/// <summary>
/// Hides who is meant. An insured number becomes a pseudonym, the same wherever it stands in a run: its encryption, cut to
/// sixty bits, under a key made of the datasets' own content, so that who does not hold the datasets cannot find the
/// number by trying all.
/// </summary>
public sealed partial class Masking
{
    private const int BlockBytes = 16;
    private readonly ThreadLocal<Aes> _cipher;

    private static ReadOnlySpan<byte> Alphabet => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8;

    /// <summary>The characters of an insured number as the report shows it: as many masked as not.</summary>
    internal const int InsuredLength = 13;

    /// <summary>Masks with a key, or shows everything.</summary>
    /// <param name="unmask">Whether numbers and names are shown as they are.</param>
    /// <param name="key">At least 16 bytes that only a holder of the datasets can compute.</param>
    public Masking(bool unmask, byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, 16);
        Unmask = unmask;
        byte[] secret = SHA256.HashData(key);
        _cipher = new ThreadLocal<Aes>(() =>
        {
            var cipher = Aes.Create();
            cipher.Key = secret;
            return cipher;
        });
    }

    /// <summary>Whether everything is shown.</summary>
    public bool Unmask { get; }

    /// <summary>An insured number as the report shows it.</summary>
    public string Insured(long number) => Encoding.ASCII.GetString(Insured([number]));

    /// <summary>Many insured numbers as the report shows them, one behind the other: encrypted together, since each call costs more than a block.</summary>
    internal byte[] Insured(long[] numbers)
    {
        var shown = new byte[numbers.Length * InsuredLength];
        if (Unmask)
        {
            for (int i = 0; i < numbers.Length; i++)
            {
                Utf8Formatter.TryFormat(numbers[i], shown.AsSpan(i * InsuredLength), out _, new StandardFormat('D', InsuredLength));
            }

            return shown;
        }

        var blocks = new byte[numbers.Length * BlockBytes];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(blocks.AsSpan(i * BlockBytes), numbers[i]);
        }

        _cipher.Value!.EncryptEcb(blocks, blocks, PaddingMode.None);
        for (int i = 0; i < numbers.Length; i++)
        {
            Spell(BinaryPrimitives.ReadUInt64BigEndian(blocks.AsSpan(i * BlockBytes)), shown.AsSpan(i * InsuredLength, InsuredLength));
        }

        return shown;
    }

    /// <summary>
    /// An employer number as the report shows it. A natural person who employs has the insured number for it, which is
    /// masked like any other.
    /// </summary>
    public string Employer(long number) =>
        InsuredNumber.TryCreate(number, out _) ? Insured(number) : number.ToString("0000000000000");

    /// <summary>A key as the report shows it.</summary>
    public string Key(DeclarationKey key) =>
        $"{Employer(key.Employer)}/{Insured(key.Insured)}/{key.Period / 100:0000}-{key.Period % 100:00}";

    /// <summary>
    /// A text as the report shows it: thirteen digits that are an insured number stand as its pseudonym, also where nobody
    /// expects them. A natural person who employs has such an employer number, and it turns up in scopes and reasons.
    /// </summary>
    public string Text(string text) => Unmask ? text : ThirteenDigits().Replace(text, digits => Employer(long.Parse(digits.Value)));

    /// <summary>A field as the report shows it: of one that is personal, or whose value is, neither bytes nor value.</summary>
    public FieldDump Field(FieldDump field) =>
        Unmask || !(field.Personal || NamesSomebody(field.Value) || NamesSomebody(field.Failure))
            ? field
            : field with { Hex = Dots(field.Hex), Value = field.Value is null ? null : "•••", Failure = field.Failure is null ? null : "•••" };

    /// <summary>A quarantined record as the report shows it.</summary>
    public QuarantinedRecord Quarantined(QuarantinedRecord record) =>
        Unmask || !(record.Personal || NamesSomebody(record.Reason))
            ? record
            : record with { Hex = Dots(record.Hex), Reason = $"{record.Field}: personal data that could not be read (shown with --unmask)" };

    private static void Spell(ulong bits, Span<byte> pseudonym)
    {
        pseudonym[0] = (byte)'P';
        for (int i = 1; i < pseudonym.Length; i++, bits >>= 5)
        {
            pseudonym[i] = Alphabet[(int)(bits & 31)];
        }
    }

    private static string Dots(string hex) => new('•', hex.Length);

    private bool NamesSomebody(string? text) => text is not null && Text(text) != text;

    [GeneratedRegex("(?<![0-9])[0-9]{13}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThirteenDigits();
}

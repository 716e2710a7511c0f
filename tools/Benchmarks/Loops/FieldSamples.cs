using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Benchmarks.Loops;

/// <summary>Records with one amount and one number in the forms that the centre's datasets have most of.</summary>
internal sealed class FieldSamples
{
    /// <summary>The bytes of the amount.</summary>
    public const int PackedLength = 6;

    /// <summary>The decimals of the amount.</summary>
    public const int PackedScale = 2;

    /// <summary>The bytes of the number.</summary>
    public const int ZonedLength = 13;

    private const int RecordLength = PackedLength + ZonedLength;
    private const long GreatestAmount = 99_999_999_999;
    private const long GreatestNumber = 9_999_999_999_999;

    private const string Text = """
               01  SAMPLE.
                   05  AMOUNT  PIC S9(9)V99 COMP-3.
                   05  NUMBER  PIC 9(13).
        """;

    private readonly byte[] _bytes;

    /// <summary>So many records, the same for the same seed.</summary>
    public FieldSamples(int count, int seed)
    {
        var random = new Random(seed);
        RecordLayout layout = Copybook.Parse(Text, "SAMPLE.cpy").Record;
        (Amount, Number) = (layout.Numeric("AMOUNT"), layout.Numeric("NUMBER"));
        (Count, _bytes) = (count, new byte[count * RecordLength]);
        for (int i = 0; i < count; i++)
        {
            Span<byte> record = _bytes.AsSpan(i * RecordLength, RecordLength);
            Amount.Write(record, random.NextInt64(-GreatestAmount, GreatestAmount + 1));
            Number.Write(record, random.NextInt64(GreatestNumber + 1));
        }
    }

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>The amount, bound to its place.</summary>
    public NumericField Amount { get; }

    /// <summary>The number, bound to its place.</summary>
    public NumericField Number { get; }

    /// <summary>A record.</summary>
    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(index * RecordLength, RecordLength);
}

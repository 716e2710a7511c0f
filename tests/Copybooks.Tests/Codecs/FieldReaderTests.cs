using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using CsCheck;

namespace BS2000Bridge.Copybooks.Tests.Codecs;

/// <summary>The static readers and writers keep to the rules of the bound fields, whose bytes are tested by tables.</summary>
public class FieldReaderTests
{
    public static TheoryData<string> Forms => NumericFieldTests.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public void TryRead_AnyBytes_AgreesWithTheBoundField(string clauses)
    {
        foreach (CopybookOptions options in (CopybookOptions[])[new(), new() { Zoned = ZonedEncoding.Ascii, StrictSigns = true, NativeOrder = ByteOrder.Little }])
        {
            // The field at either end of the record and in its middle: each is loaded in a way of its own.
            foreach ((int before, int after) in ((int, int)[])[(0, 0), (12, 0), (0, 12), (2, 3)])
            {
                RecordLayout layout = Layouts.Free($"01 R. {Filler(before)} 05 F {clauses}. {Filler(after)}", options);
                NumericField field = layout.Numeric("F");
                Gen.Select(Gen.Byte.Array[layout.MaxLength], ValuesOf(field.Item), Spoils(field.Item.Length), Gen.OneOf(Gen.Const(layout.MaxLength), Gen.Int[0, layout.MaxLength])).Sample(
                    (record, good, spoilt, length) =>
                    {
                        field.Write(record, good);
                        record[field.Item.Offset + spoilt.At] = spoilt.Value ?? record[field.Item.Offset + spoilt.At];
                        bool bound = field.TryRead(record.AsSpan(0, length), out long expected);
                        bool reads = TryRead(record.AsSpan(0, length), field.Item, options, out long value);
                        return (reads, value) == (bound, expected);
                    },
                    iter: 60);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void TryWrite_AnyValue_WritesWhatTheBoundFieldWrites(string clauses)
    {
        RecordLayout layout = Layouts.Free($"01 R. 05 A PIC X(2). 05 F {clauses}. 05 B PIC X.", new CopybookOptions());
        NumericField field = layout.Numeric("F");
        Gen.OneOf(ValuesOf(field.Item), Gen.Select(Gen.Int[1, 62], Gen.Long, (bits, number) => number >> (63 - bits))).Sample(
            value =>
            {
                byte[] record = new byte[layout.MaxLength], expected = new byte[layout.MaxLength];
                bool fits = true;
                try
                {
                    field.Write(expected, value);
                }
                catch (ArgumentOutOfRangeException)
                {
                    fits = false;
                }

                return TryWrite(record, field.Item, value) == fits && record.AsSpan().SequenceEqual(expected) && !TryWrite(record.AsSpan(0, 2), field.Item, 0);
            },
            iter: 60);
    }

    [Fact]
    public void TryReadWide_31Digits_GivesAllOfThem()
    {
        Int128 expected = -(((Int128)1_234_567_890_123_456 * 1_000_000_000_000_000) + 789_012_345_678_901);
        byte[] packed = Convert.FromHexString("001234567890123456789012345678901D");
        byte[] zoned = Convert.FromHexString("F1F2F3F4F5F6F7F8F9F0F1F2F3F4F5F6F7F8F9F0F1F2F3F4F5F6F7F8F9F0D1");

        Assert.True(FieldReader.TryReadWidePacked(packed, 1, 31, signed: true, out Int128 value));
        Assert.Equal(expected, value);
        Assert.True(FieldReader.TryReadWideZoned(zoned, 0, 31, signed: true, SignPosition.Trailing, out value));
        Assert.Equal(expected, value);
        Assert.False(FieldReader.TryReadWidePacked(packed, 2, 31, signed: true, out value));
        Assert.Equal(0, value);
    }

    [Theory]
    [InlineData("404040", true)]
    [InlineData("F14040", false)]
    [InlineData("4040", false)]
    public void TryReadZoned_BlankWhenZero_TakesBlanksForZero(string hex, bool reads)
    {
        byte[] record = Convert.FromHexString(hex);

        Assert.Equal(reads, FieldReader.TryReadZoned(record, 0, 3, signed: false, SignPosition.Trailing, out long value, blankWhenZero: true));
        Assert.Equal(0, value);
        Assert.False(FieldReader.TryReadZoned(record, 0, 3, signed: false, SignPosition.Trailing, out _));
    }

    /// <summary>Values of an item's digits, its greatest and least among them.</summary>
    private static Gen<long> ValuesOf(DataItem item)
    {
        long max = Digits.PowersOfTen[item.Digits] - 1, min = item.Signed ? -max : 0;
        return Gen.OneOf(Gen.OneOf(0L, min, max), Gen.Long[min, max]);
    }

    /// <summary>A byte to put into a field, or none.</summary>
    private static Gen<(int At, byte? Value)> Spoils(int length) =>
        Gen.Select(Gen.Int[0, length - 1], Gen.OneOf(Gen.Const((byte?)null), Gen.Byte.Select(value => (byte?)value)), (at, value) => (at, value));

    private static string Filler(int length) => length == 0 ? string.Empty : $"05 FILLER PIC X({length}).";

    private static bool TryRead(ReadOnlySpan<byte> record, DataItem item, CopybookOptions options, out long value) => item.Usage switch
    {
        Usage.Packed => FieldReader.TryReadPacked(record, item.Offset, item.Digits, item.Signed, out value, options.StrictSigns),
        Usage.Binary => FieldReader.TryReadBinary(record, item.Offset, item.Length, item.Digits, item.Signed, out value),
        Usage.NativeBinary => FieldReader.TryReadNative(record, item.Offset, item.Length, item.Signed, out value, options.NativeOrder),
        _ => FieldReader.TryReadZoned(
            record, item.Offset, item.Digits, item.Signed, item.SignPosition, out value, options.Zoned, item.BlankWhenZero, options.StrictSigns),
    };

    private static bool TryWrite(Span<byte> record, DataItem item, long value) => item.Usage switch
    {
        Usage.Packed => FieldWriter.TryWritePacked(record, item.Offset, item.Digits, item.Signed, value),
        Usage.Binary => FieldWriter.TryWriteBinary(record, item.Offset, item.Length, item.Digits, item.Signed, value),
        Usage.NativeBinary => FieldWriter.TryWriteNative(record, item.Offset, item.Length, item.Signed, value),
        _ => FieldWriter.TryWriteZoned(record, item.Offset, item.Digits, item.Signed, item.SignPosition, value),
    };
}

using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using CsCheck;

namespace BS2000Bridge.Copybooks.Tests;

public class NumericFieldTests
{
    [Theory]
    [InlineData("PIC S9(5) COMP-3", "12345C", 12345)]
    [InlineData("PIC S9(5) COMP-3", "12345D", -12345)]
    [InlineData("PIC S9(5) COMP-3", "12345A", 12345)]
    [InlineData("PIC S9(5) COMP-3", "12345B", -12345)]
    [InlineData("PIC S9(5) COMP-3", "12345E", 12345)]
    [InlineData("PIC S9(5) COMP-3", "12345F", 12345)]
    [InlineData("PIC S9(5) COMP-3", "00000D", 0)]
    [InlineData("PIC 9(5) COMP-3", "12345F", 12345)]
    [InlineData("PIC 9(5) COMP-3", "12345C", 12345)]
    [InlineData("PIC 9(4) COMP-3", "01234F", 1234)]
    [InlineData("PIC S9(9)V99 COMP-3", "12345678901C", 12345678901)]
    [InlineData("PIC S9(15)V99 COMP-3", "12345678901234567D", -12345678901234567)]
    [InlineData("PIC S9(18) COMP-3", "0999999999999999999C", 999999999999999999)]
    [InlineData("PIC S9(15) COMP-3", "987654321098765C", 987654321098765)]
    [InlineData("PIC S9(4) COMP", "FFFE", -2)]
    [InlineData("PIC S9(4) COMP", "270F", 9999)]
    [InlineData("PIC S9(9) COMP", "C4653601", -999999999)]
    [InlineData("PIC 9(9) COMP", "3B9AC9FF", 999999999)]
    [InlineData("PIC S9(18) COMP", "F21F494C589C0001", -999999999999999999)]
    [InlineData("PIC S9(4) COMP-5", "8000", -32768)]
    [InlineData("PIC 9(4) COMP-5", "FFFF", 65535)]
    [InlineData("PIC 9(9) COMP-5", "FFFFFFFF", 4294967295)]
    [InlineData("PIC 9(18) COMP-5", "7FFFFFFFFFFFFFFF", long.MaxValue)]
    [InlineData("PIC S9(18) COMP-5", "8000000000000000", long.MinValue)]
    [InlineData("PIC 9(5)", "F1F2F3F4F5", 12345)]
    [InlineData("PIC S9(3)", "F1F2D3", -123)]
    [InlineData("PIC S9(3)", "F1F2C3", 123)]
    [InlineData("PIC S9(3)", "F1F2F3", 123)]
    [InlineData("PIC S9(3)", "F1F2A3", 123)]
    [InlineData("PIC S9(3)", "F1F2E3", 123)]
    [InlineData("PIC S9(3)", "F1F2B3", -123)]
    [InlineData("PIC S9(3) LEADING", "D1F2F3", -123)]
    [InlineData("PIC S9(9) LEADING", "D1F2F3F4F5F6F7F8F9", -123456789)]
    [InlineData("PIC S9(3) TRAILING SEPARATE", "F1F2F360", -123)]
    [InlineData("PIC S9(3) LEADING SEPARATE", "4EF1F2F3", 123)]
    [InlineData("PIC 9(13)", "F1F8F9F3F1F2F0F1F0F5F7F3F2", 1893120105732)]
    [InlineData("PIC 9(18)", "F9F8F7F6F5F4F3F2F1F0F1F2F3F4F5F6F7F8", 987654321012345678)]
    [InlineData("PIC 9(3) BLANK WHEN ZERO", "404040", 0)]
    public void TryRead_Bytes_GivesTheirValue(string clauses, string hex, long expected)
    {
        NumericField field = Layouts.Field(clauses).Numeric("F");
        byte[] bytes = Convert.FromHexString(hex);

        Assert.True(field.TryRead(bytes, out long value));
        Assert.Equal(expected, value);
        Assert.True(field.TryRead([.. bytes, .. new byte[20]], out value), "the same with bytes after the field");
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("PIC S9(3)", "313273", -123)]
    [InlineData("PIC S9(3)", "313233", 123)]
    [InlineData("PIC S9(3) LEADING SEPARATE", "2D313233", -123)]
    [InlineData("PIC 9(10)", "31323334353637383930", 1234567890)]
    [InlineData("PIC 9(3) BLANK WHEN ZERO", "202020", 0)]
    public void TryRead_AsciiZones_GivesTheirValue(string clauses, string hex, long expected)
    {
        NumericField field = Layouts.Field(clauses, ZonedEncoding.Ascii).Numeric("F");
        byte[] written = new byte[hex.Length / 2];

        Assert.True(field.TryRead(Convert.FromHexString(hex), out long value));
        Assert.Equal(expected, value);
        field.Write(written, expected);
        Assert.Equal(hex, Convert.ToHexString(written));
    }

    [Theory]
    [InlineData("PIC S9(5) COMP-3", "404040", "blanks in a packed field")]
    [InlineData("PIC S9(5) COMP-3", "12A45C", "packed decimal: nibble A of byte 2 is not a digit")]
    [InlineData("PIC S9(5) COMP-3", "1234FC", "packed decimal: nibble F of byte 3 is not a digit")]
    [InlineData("PIC S9(5) COMP-3", "F2345C", "packed decimal: nibble F of byte 1 is not a digit")]
    [InlineData("PIC S9(5) COMP-3", "123457", "packed decimal: sign nibble 7, expected A C E F (plus) or B D (minus)")]
    [InlineData("PIC S9(5) COMP-3", "000000", "packed decimal: sign nibble 0, expected A C E F (plus) or B D (minus)")]
    [InlineData("PIC 9(5) COMP-3", "12345D", "packed decimal: sign nibble D in an unsigned field, expected F C A E")]
    [InlineData("PIC S9(4) COMP-3", "12345C", "packed decimal: more than 4 digits, the first nibble is not 0")]
    [InlineData("PIC S9(17) COMP-3", "A2345678901234567C", "packed decimal: nibble A of byte 1 is not a digit")]
    [InlineData("PIC S9(4) COMP", "2710", "binary: the value 10000 is outside -9999 to 9999, what a signed field of 4 digits can hold")]
    [InlineData("PIC 9(4) COMP", "FFFF", "binary: the value 65535 is outside 0 to 9999, what an unsigned field of 4 digits can hold")]
    [InlineData("PIC 9(3)", "404040", "blanks in a zoned field")]
    [InlineData("PIC 9(3)", "F140F3", "zoned decimal: byte 2 is X'40', expected a digit X'F0' to X'F9'")]
    [InlineData("PIC 9(3)", "FAF1F3", "zoned decimal: byte 1 is X'FA', expected a digit X'F0' to X'F9'")]
    [InlineData("PIC 9(3)", "D1F1F3", "zoned decimal: byte 1 is X'D1', expected a digit X'F0' to X'F9'")]
    [InlineData("PIC 9(3)", "F1F2D3", "zoned decimal: sign zone D in an unsigned field is not accepted")]
    [InlineData("PIC S9(3)", "F1F283", "zoned decimal: sign zone 8 in a signed field is not accepted")]
    [InlineData("PIC S9(3)", "F1F2DA", "zoned decimal: byte 3 is X'DA', expected a digit X'F0' to X'F9'")]
    [InlineData("PIC S9(2) LEADING SEPARATE", "40F1F2", "zoned decimal: sign X'40', expected X'4E' (plus) or X'60' (minus)")]
    [InlineData("PIC 9(3)", "313233", "zoned decimal: byte 1 is X'31', expected a digit X'F0' to X'F9'; it is an ASCII digit: was the dataset converted on its way, or is the code page set wrong?")]
    [InlineData("PIC S9(5) COMP-3", "1234", "the record ends after 2 bytes, expected 3")]
    [InlineData("PIC 9(3)", "", "the record ends after 0 bytes, expected 3")]
    public void TryRead_BadBytes_FailsAndExplains(string clauses, string hex, string reason)
    {
        NumericField field = Layouts.Field(clauses).Numeric("F");

        Assert.False(field.TryRead(Convert.FromHexString(hex), out long value));
        Assert.Equal(0, value);
        Assert.Equal(new FieldFailure("R.F", 0, hex, reason), field.Explain(Convert.FromHexString(hex)));
    }

    [Fact]
    public void Explain_InTable_NamesSubscriptsOffsetAndBytes()
    {
        NumericField field = Layouts.Free("01 R. 05 A PIC X. 05 T OCCURS 2. 10 N PIC S9(3) COMP-3 OCCURS 2.").Numeric("N");

        FieldFailure failure = field.Explain(Convert.FromHexString("C1111C222C333C4040"), 3);

        Assert.Equal("R.T(2).N(2) at offset 7, X'4040': blanks in a packed field", failure.ToString());
    }

    [Fact]
    public void Explain_ReadableField_GivesItsValue()
    {
        NumericField field = Layouts.Field("PIC S9(3)V99 COMP-3").Numeric("F");

        Assert.Equal("reads as -0.05", field.Explain(Convert.FromHexString("00005D")).Reason);
    }

    [Fact]
    public void Explain_OccurrenceThatTheCounterDenies_SaysSo()
    {
        NumericField field = Layouts.Free("01 R. 05 N PIC 9. 05 T OCCURS 0 TO 5 DEPENDING ON N PIC 9.").Numeric("T");
        byte[] record = [0xF1, 0xF7, 0xF8];

        Assert.True(field.TryRead(record, 0, out _));
        Assert.False(field.TryRead(record, 1, out _));
        Assert.Contains("a counter of the record", field.Explain(record, 1).Reason, StringComparison.Ordinal);
        Assert.Contains("a counter of the record", field.Explain([0x40, 0xF7], 0).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PIC S9(5) COMP-3", -12345, "12345D")]
    [InlineData("PIC S9(4) COMP-3", 7, "00007C")]
    [InlineData("PIC 9(3) COMP-3", 7, "007F")]
    [InlineData("PIC S9(4) COMP", -2, "FFFE")]
    [InlineData("PIC S9(3)", -123, "F1F2D3")]
    [InlineData("PIC S9(3)", 123, "F1F2C3")]
    [InlineData("PIC 9(3)", 12, "F0F1F2")]
    [InlineData("PIC S9(3) LEADING", -12, "D0F1F2")]
    [InlineData("PIC S9(3) TRAILING SEPARATE", 1, "F0F0F14E")]
    [InlineData("PIC 9(3) BLANK WHEN ZERO", 0, "404040")]
    public void Write_Value_GivesItsBytes(string clauses, long value, string hex)
    {
        byte[] bytes = new byte[hex.Length / 2];

        Layouts.Field(clauses).Numeric("F").Write(bytes, value);

        Assert.Equal(hex, Convert.ToHexString(bytes));
    }

    [Theory]
    [InlineData("PIC S9(3) COMP-3", 1000, "the field has 3 digits")]
    [InlineData("PIC S9(3)", -1000, "the field has 3 digits")]
    [InlineData("PIC 9(3) COMP-3", -1, "the field has no sign")]
    [InlineData("PIC S9(4) COMP", 10000, "the field holds -9999 to 9999")]
    [InlineData("PIC 9(4) COMP-5", 65536, "the field holds 0 to 65535")]
    public void Write_ValueThatDoesNotFit_IsRefused(string clauses, long value, string reason)
    {
        byte[] bytes = new byte[4];

        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => Layouts.Field(clauses).Numeric("F").Write(bytes, value));

        Assert.Contains($"R.F cannot hold {value}: {reason}", error.Message, StringComparison.Ordinal);
        Assert.Equal(new byte[4], bytes);
    }

    [Fact]
    public void Write_BeyondTheRecord_IsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Layouts.Field("PIC 9(3)").Numeric("F").Write(new byte[2], 1));

        Assert.Contains("R.F is not in this record of 2 bytes", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Forms =>
    [
        .. Enumerable.Range(1, 18).SelectMany(digits => new[]
        {
            $"PIC S9({digits}) COMP-3", $"PIC 9({digits}) COMP-3", $"PIC S9({digits}) COMP", $"PIC 9({digits}) COMP-5",
            $"PIC S9({digits})", $"PIC 9({digits})", $"PIC S9({digits}) LEADING", $"PIC S9({digits}) TRAILING SEPARATE",
            $"PIC S9({digits}) LEADING SEPARATE",
        }),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_AnyValue_ReadsBackAndLeavesItsNeighbours(string clauses)
    {
        foreach (ZonedEncoding zoned in Enum.GetValues<ZonedEncoding>())
        {
            RecordLayout layout = Layouts.Free($"01 R. 05 A PIC X(3). 05 F {clauses}. 05 B PIC X(2).", new CopybookOptions { Zoned = zoned });
            NumericField field = layout.Numeric("F");
            ValuesOf(field.Item).Sample(
                value =>
                {
                    byte[] record = new byte[layout.MaxLength];
                    Array.Fill(record, (byte)0x99);
                    field.Write(record, value);
                    return field.TryRead(record, out long read) && read == value
                        && !record.AsSpan(0, 3).ContainsAnyExcept((byte)0x99) && !record.AsSpan(record.Length - 2).ContainsAnyExcept((byte)0x99);
                },
                iter: 50);
        }
    }

    /// <summary>One byte of a good field is any byte: what is read, what is explained and what the plainest reading finds are the same.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void TryRead_AnyByteInItsPlace_AgreesWithExplainAndWithThePlainestReading(string clauses)
    {
        NumericField field = Layouts.Field(clauses).Numeric("F");
        Gen.Select(Gen.Int[0, field.Item.Length - 1], Gen.Byte).Sample(
            (at, other) =>
            {
                byte[] record = new byte[field.Item.Length];
                field.Write(record, 0);
                record[at] = other;
                bool reads = field.TryRead(record, out long value);
                return reads == (field.Explain(record).Reason == $"reads as {value}") && Plainly(field.Item, record) == (reads ? value : null);
            },
            iter: 300);
    }

    /// <summary>Values of an item's digits, its greatest and least among them.</summary>
    private static Gen<long> ValuesOf(DataItem item)
    {
        long max = Enumerable.Repeat(10L, item.Digits).Aggregate(1L, (a, b) => a * b) - 1, min = item.Signed ? -max : 0;
        return Gen.OneOf(Gen.OneOf(0L, 1L, min, max), Gen.Long[min, max]);
    }

    /// <summary>The value read by the plainest of means, a digit after the other; null when a byte is wrong.</summary>
    private static long? Plainly(DataItem item, byte[] bytes)
    {
        if (item.Usage is Usage.Binary or Usage.NativeBinary)
        {
            var number = new System.Numerics.BigInteger(bytes, isUnsigned: !item.Signed, isBigEndian: true);
            var max = System.Numerics.BigInteger.Pow(10, item.Digits) - 1;
            bool fits = item.Usage == Usage.Binary ? System.Numerics.BigInteger.Abs(number) <= max : number <= long.MaxValue;
            return fits ? (long)number : null;
        }

        string hex = Convert.ToHexString(bytes);
        char sign = 'F';
        string digits;
        if (item.Usage == Usage.Packed)
        {
            (digits, sign) = (hex[..^1], hex[^1]);
        }
        else
        {
            string zones = string.Concat(hex.Where((_, i) => i % 2 == 0));
            digits = string.Concat(hex.Where((_, i) => i % 2 == 1));
            (int at, bool separate) = (item.Signed, item.SignPosition) switch
            {
                (true, SignPosition.Leading) => (0, false),
                (true, SignPosition.LeadingSeparate) => (0, true),
                (true, SignPosition.TrailingSeparate) => (zones.Length - 1, true),
                _ => (zones.Length - 1, false),
            };
            string signByte = hex.Substring(2 * at, 2);
            sign = separate ? signByte switch { "4E" => 'C', "60" => 'D', _ => '?' } : zones[at];
            digits = separate ? digits.Remove(at, 1) : digits;
            if (zones.Remove(at, 1).Any(zone => zone != 'F'))
            {
                return null;
            }
        }

        bool minus = sign is 'B' or 'D';
        bool valid = digits.All(char.IsAsciiDigit) && (sign is 'A' or 'C' or 'E' or 'F' || (minus && item.Signed));
        return valid && digits.TrimStart('0').Length <= item.Digits ? long.Parse(digits) * (minus ? -1 : 1) : null;
    }
}

using System.Globalization;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Codecs;

public class WideNumericFieldTests
{
    [Theory]
    [InlineData("PIC S9(5) COMP-3", "12345D", "-12345")]
    [InlineData("PIC S9(19) COMP-3", "1234567890123456789C", "1234567890123456789")]
    [InlineData("PIC S9(31) COMP-3", "9999999999999999999999999999999D", "-9999999999999999999999999999999")]
    [InlineData("PIC 9(19)", "F9F9F9F9F9F9F9F9F9F9F9F9F9F9F9F9F9F9F9", "9999999999999999999")]
    [InlineData("PIC S9(19)", "F1F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0D2", "-1000000000000000002")]
    [InlineData("PIC 9(18) COMP-5", "FFFFFFFFFFFFFFFF", "18446744073709551615")]
    [InlineData("PIC S9(18) COMP-5", "8000000000000000", "-9223372036854775808")]
    public void TryRead_Bytes_GivesTheValueThatWritesThem(string clauses, string hex, string expected)
    {
        WideNumericField field = Layouts.Field(clauses).Wide("F");
        byte[] written = new byte[hex.Length / 2];
        var value = Int128.Parse(expected, CultureInfo.InvariantCulture);

        Assert.True(field.TryRead(Convert.FromHexString(hex), out Int128 read));
        Assert.Equal(value, read);
        field.Write(written, value);
        Assert.Equal(hex, Convert.ToHexString(written));
    }

    [Fact]
    public void TryRead_37DigitsOfIbm_GivesAllOfThem()
    {
        string digits = "1234567890123456789012345678901234567";
        RecordLayout layout = Layouts.Free("01 R. 05 P PIC S9(37) COMP-3. 05 Z PIC S9(37).", new CopybookOptions { Dialect = Dialect.Ibm });
        byte[] record = Convert.FromHexString(digits + "D" + string.Concat(digits[..^1].Select(digit => $"F{digit}")) + "D7");

        foreach (string name in (string[])["P", "Z"])
        {
            Assert.True(layout.Wide(name).TryRead(record, out Int128 value));
            Assert.Equal("-" + digits, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void TryRead_Occurrence_IsFoundAndExplained()
    {
        WideNumericField field = Layouts.Free("01 R. 05 T PIC S9(19)V99 COMP-3 OCCURS 2.").Wide("T");
        byte[] record = Convert.FromHexString("000000000000000000001C" + "000000000000000000250D");

        Assert.True(field.TryRead(record, 1, out Int128 value));
        Assert.Equal(-250, value);
        Assert.Equal("R.T(2) at offset 11, X'000000000000000000250D': reads as -2.50", field.Explain(record, 1).ToString());
        record[^1] = 0x40;
        Assert.False(field.TryRead(record, 1, out _));
        Assert.Equal("packed decimal: sign nibble 0, expected A C E F (plus) or B D (minus)", field.Explain(record, 1).Reason);
        Assert.False(field.TryRead(record.AsSpan(0, 10), out _));
    }

    [Fact]
    public void Write_ValueThatDoesNotFit_IsRefused()
    {
        var value = Int128.Parse("10000000000000000000", CultureInfo.InvariantCulture);

        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            () => Layouts.Field("PIC 9(19)").Wide("F").Write(new byte[19], value));

        Assert.Contains("R.F cannot hold 10000000000000000000: the field has 19 digits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumericTryRead_EightBytesBeyondALong_DoesNotReadAndSaysSo()
    {
        NumericField field = Layouts.Field("PIC 9(18) COMP-5").Numeric("F");
        byte[] record = Convert.FromHexString("8000000000000000");

        Assert.False(field.TryRead(record, out _));
        Assert.Equal("binary: the value 9223372036854775808 is beyond 9223372036854775807; read it as a wide number", field.Explain(record).Reason);
    }
}

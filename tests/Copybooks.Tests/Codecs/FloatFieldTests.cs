using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Codecs;

public class FloatFieldTests
{
    [Theory]
    [InlineData("COMP-1", FloatFormat.Hexadecimal, "C276A000", -118.625)]
    [InlineData("COMP-2", FloatFormat.Hexadecimal, "4080000000000000", 0.5)]
    [InlineData("COMP-1", FloatFormat.Ieee, "C2ED4000", -118.625)]
    [InlineData("COMP-2", FloatFormat.Ieee, "3FB999999999999A", 0.1)]
    public void TryRead_Bytes_GivesTheValueThatWritesThem(string usage, FloatFormat format, string hex, double expected)
    {
        FloatField field = Layouts.Free($"01 R. 05 F {usage}.", new CopybookOptions { Floats = format }).Float("F");
        byte[] written = new byte[hex.Length / 2];

        Assert.True(field.TryRead(Convert.FromHexString(hex), out double value));
        Assert.Equal(expected, value);
        field.Write(written, value);
        Assert.Equal(hex, Convert.ToHexString(written));
    }

    [Fact]
    public void TryRead_LongFractionOf56Bits_GivesTheNearestDouble()
    {
        // 2 to the 56 less 1 has no double; the nearest is 2 to the 56.
        Assert.True(Layouts.Field("COMP-2").Float("F").TryRead(Convert.FromHexString("4EFFFFFFFFFFFFFF"), out double value));

        Assert.Equal(72057594037927936.0, value);
    }

    [Fact]
    public void Explain_Occurrence_GivesExactTextOrWhy()
    {
        FloatField field = Layouts.Free("01 R. 05 F COMP-1 OCCURS 2.", new CopybookOptions { Floats = FloatFormat.Ieee }).Float("F");
        byte[] record = Convert.FromHexString("3DCCCCCD7F800000");

        Assert.Equal("R.F(1) at offset 0, X'3DCCCCCD': reads as 0.1", field.Explain(record).ToString());
        Assert.False(field.TryRead(record, out _, 1));
        Assert.Equal("IEEE float: infinite; are the floats hexadecimal?", field.Explain(record, 1).Reason);
        Assert.False(field.TryRead(record.AsSpan(0, 3), out _));
    }

    [Fact]
    public void Write_ValueThatDoesNotFit_IsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentOutOfRangeException>(() => Layouts.Field("COMP-1").Float("F").Write(new byte[4], 1e80));

        Assert.Contains("R.F cannot hold 1E+80: 1E+80 does not fit: a hexadecimal float holds", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Layouts.Field("COMP-1").Float("F").Write(new byte[4], double.NaN));
    }

    [Fact]
    public void Float_OfAnotherKind_IsRefused()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 N PIC 9. 05 F COMP-1. 05 X PIC X.");

        Assert.Contains("R.N is a decimal number; bind it by Numeric", Assert.Throws<LayoutException>(() => layout.Float("N")).Message, StringComparison.Ordinal);
        Assert.Contains("R.X is PIC X, not a number; bind it by Text", Assert.Throws<LayoutException>(() => layout.Float("X")).Message, StringComparison.Ordinal);
        Assert.Contains("R.F is a floating-point number; bind it by Float", Assert.Throws<LayoutException>(() => layout.Numeric("F")).Message, StringComparison.Ordinal);
    }
}

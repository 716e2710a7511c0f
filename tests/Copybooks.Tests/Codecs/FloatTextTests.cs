using System.Numerics;
using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Options;
using CsCheck;

namespace BS2000Bridge.Copybooks.Tests.Codecs;

/// <summary>
/// Floating-point numbers as text. The bytes of hexadecimal floats are worked out by the definition: sign, exponent of 16
/// in excess 64, fraction with the point before its first digit.
/// </summary>
public class FloatTextTests
{
    private const string Greatest = "72370055773322620000000000000000000000000000000000000000000000000000000000000";

    [Theory]
    [InlineData("COMP-1", "00000000", "0")]
    [InlineData("COMP-1", "41100000", "1")]
    [InlineData("COMP-1", "C1100000", "-1")]
    [InlineData("COMP-1", "C276A000", "-118.625")]
    [InlineData("COMP-1", "4019999A", "0.1")]
    [InlineData("COMP-1", "40800000", "0.5")]
    [InlineData("COMP-1", "42640000", "100")]
    [InlineData("COMP-1", "413243F7", "3.141593")]
    [InlineData("COMP-1", "46FFFFFF", "16777215")]
    [InlineData("COMP-1", "45F42400", "1000000")]
    [InlineData("COMP-1", "7FFFFFFF", "7.237005E+75")]
    [InlineData("COMP-1", "00100000", "5.397605E-79")]
    [InlineData("COMP-2", "0000000000000000", "0")]
    [InlineData("COMP-2", "4110000000000000", "1")]
    [InlineData("COMP-2", "401999999999999A", "0.1")]
    [InlineData("COMP-2", "C276A00000000000", "-118.625")]
    [InlineData("COMP-2", "4D38D7EA4C680000", "1000000000000000")]
    [InlineData("COMP-2", "3E68DB8BAC710CB3", "0.0016")]
    [InlineData("COMP-2", "4D71AFD498D00000", "2000000000000000")]
    public void TryFormat_HexadecimalFloat_GivesShortestNumberThatWritesIt(string usage, string hex, string expected)
    {
        NumberText number = Number(usage);
        byte[] written = new byte[hex.Length / 2];

        Assert.Equal(expected, number.Text(Convert.FromHexString(hex)));
        Assert.Null(number.Write(Encoding.UTF8.GetBytes(expected), written));
        Assert.Equal(hex, Convert.ToHexString(written));
    }

    [Theory]
    [InlineData("42010000", "1")]
    [InlineData("46000001", "1")]
    [InlineData("C2000000", "0")]
    [InlineData("7F000000", "0")]
    [InlineData("80000000", "0")]
    public void TryFormat_UnnormalizedFloat_GivesItsValue(string hex, string expected) =>
        Assert.Equal(expected, Number("COMP-1").Text(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("COMP-1", "16777217", "47100000")] // the next are 16777216 and 16777232
    [InlineData("COMP-1", "16777223", "47100000")]
    [InlineData("COMP-1", "16777224", "47100000")] // half way: to the even fraction
    [InlineData("COMP-1", "16777225", "47100001")]
    [InlineData("COMP-1", "16777240", "47100002")] // half way: to the even fraction
    [InlineData("COMP-1", "16777215.5", "47100000")] // one digit more is needed
    [InlineData("COMP-1", "16777215.49999999999999999999999999999999999999999999", "46FFFFFF")]
    [InlineData("COMP-1", "-0", "00000000")]
    [InlineData("COMP-1", "1e0", "41100000")]
    [InlineData("COMP-2", "72057594037927937", "4F10000000000000")] // the next are 2^56 and 2^56 + 16
    [InlineData("COMP-2", "72057594037927945", "4F10000000000001")]
    public void Write_Number_RoundsToTheNearestHexadecimalFloat(string usage, string text, string hex)
    {
        byte[] field = new byte[hex.Length / 2];

        Assert.Null(Number(usage).Write(Encoding.UTF8.GetBytes(text), field));
        Assert.Equal(hex, Convert.ToHexString(field));
    }

    [Theory]
    [InlineData("COMP-1", FloatFormat.Hexadecimal, "8E75")]
    [InlineData("COMP-1", FloatFormat.Hexadecimal, Greatest)] // 16 to the 63, rounded up
    [InlineData("COMP-1", FloatFormat.Hexadecimal, "1E-95")]
    [InlineData("COMP-2", FloatFormat.Hexadecimal, "-1E99999999999")]
    [InlineData("COMP-2", FloatFormat.Hexadecimal, "1E-99999999999")]
    [InlineData("COMP-1", FloatFormat.Ieee, "4E38")]
    [InlineData("COMP-1", FloatFormat.Ieee, "1E-46")]
    [InlineData("COMP-2", FloatFormat.Ieee, "2E308")]
    [InlineData("COMP-2", FloatFormat.Ieee, "1E-400")]
    [InlineData("COMP-2", FloatFormat.Ieee, "1E-99999999999")]
    public void Write_NumberBeyondTheFloats_IsRefused(string usage, FloatFormat format, string text)
    {
        NumberText number = Number(usage, format);
        byte[] field = new byte[number.Length];

        Assert.Contains(" does not fit: ", number.Write(Encoding.UTF8.GetBytes(text), field), StringComparison.Ordinal);
        Assert.Equal(new byte[number.Length], field);
    }

    [Theory]
    [InlineData("COMP-1", "3F800000", "1")]
    [InlineData("COMP-1", "3DCCCCCD", "0.1")]
    [InlineData("COMP-1", "C2ED4000", "-118.625")]
    [InlineData("COMP-1", "7F7FFFFF", "3.4028235E+38")]
    [InlineData("COMP-1", "00000001", "1E-45")]
    [InlineData("COMP-1", "4B800000", "16777216")]
    [InlineData("COMP-2", "3FB999999999999A", "0.1")]
    [InlineData("COMP-2", "4341C37937E08000", "10000000000000000")]
    [InlineData("COMP-2", "7FEFFFFFFFFFFFFF", "1.7976931348623157E+308")]
    public void TryFormat_IeeeFloat_GivesShortestNumberThatWritesIt(string usage, string hex, string expected)
    {
        NumberText number = Number(usage, FloatFormat.Ieee);
        byte[] written = new byte[hex.Length / 2];

        Assert.Equal(expected, number.Text(Convert.FromHexString(hex)));
        Assert.Null(number.Write(Encoding.UTF8.GetBytes(expected), written));
        Assert.Equal(hex, Convert.ToHexString(written));
    }

    [Theory]
    [InlineData("COMP-1", "7F800000", "IEEE float: infinite; are the floats hexadecimal?")]
    [InlineData("COMP-1", "7FC00000", "IEEE float: not a number; are the floats hexadecimal?")]
    [InlineData("COMP-2", "FFF0000000000000", "IEEE float: infinite; are the floats hexadecimal?")]
    public void TryFormat_InfiniteOrNoNumber_DoesNotRead(string usage, string hex, string reason) =>
        Assert.Equal(reason, Number(usage, FloatFormat.Ieee).Describe(Convert.FromHexString(hex)));

    [Fact]
    public void TryFormat_NegativeZero_IsZero()
    {
        Assert.Equal("0", Number("COMP-1", FloatFormat.Ieee).Text([0x80, 0, 0, 0]));
        Assert.Equal("0", Number("COMP-2").Text([0x80, 0, 0, 0, 0, 0, 0, 0]));
    }

    [Theory]
    [InlineData("COMP-1", 9)]
    [InlineData("COMP-2", 18)]
    public void TryFormat_AnyNormalizedHexadecimalFloat_IsShortestAndWritesItBack(string usage, int maxDigits)
    {
        NumberText number = Number(usage);
        Floats(number.Length).Sample(
            field =>
            {
                byte[] written = new byte[field.Length];
                string text = number.Text(field)!;
                string digits = text.Split('E')[0].Replace(".", string.Empty, StringComparison.Ordinal).Trim('-', '0');
                bool Gives(string other) => number.Write(Encoding.UTF8.GetBytes(other), written) is null && written.AsSpan().SequenceEqual(field);

                // No number of one digit less stands for the same bytes.
                string minus = text[0] == '-' ? "-" : string.Empty;
                return Gives(text) && digits.Length <= maxDigits && !Shorter(text.TrimStart('-')).Any(shorter => Gives(minus + shorter));
            },
            iter: 5000);
    }

    /// <summary>Floats whose first digit is not zero: half of them of everyday size, one in five a power of 16, below which numbers lie denser.</summary>
    private static Gen<byte[]> Floats(int length) => Gen.Select(Gen.Byte.Array[length], Gen.Bool, Gen.Bool, Gen.Int[60, 79], Gen.Int[0, 4], (field, everyday, minus, exponent, kind) =>
    {
        field[0] = everyday ? (byte)((minus ? 0x80 : 0) | exponent) : field[0];
        field[1] = kind == 0 ? (byte)0x10 : (byte)(field[1] | 0x10);
        field.AsSpan(2)[..(kind == 0 ? length - 2 : 0)].Clear();
        return field;
    });

    /// <summary>The text's digits without the last, rounded down and up.</summary>
    private static IEnumerable<string> Shorter(string text)
    {
        string[] parts = text.Split('E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int power = (parts.Length > 1 ? int.Parse(parts[1]) : 0) - (point < 0 ? 0 : parts[0].Length - point - 1);
        var digits = BigInteger.Parse(parts[0].Replace(".", string.Empty, StringComparison.Ordinal));
        while (digits % 10 == 0)
        {
            digits /= 10;
            power++;
        }

        return digits < 10 ? [] : [$"{digits / 10}E{power + 1}", $"{(digits / 10) + 1}E{power + 1}"];
    }

    private static NumberText Number(string usage, FloatFormat format = FloatFormat.Hexadecimal) =>
        NumberText.For(Layouts.Field(usage).Item("F"), new CopybookOptions { Floats = format });
}

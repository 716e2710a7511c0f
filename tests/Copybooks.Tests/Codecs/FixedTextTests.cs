using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using CsCheck;

namespace BS2000Bridge.Copybooks.Tests.Codecs;

/// <summary>Numbers with a picture as text. The bytes are those of the definition of each form, written out by hand.</summary>
public class FixedTextTests
{
    [Theory]
    [InlineData("PIC S9(3)V99 COMP-3", "01230D", "-12.30")]
    [InlineData("PIC S9(3)V99 COMP-3", "00000D", "0.00")]
    [InlineData("PIC S9(3)V99 COMP-3", "00005D", "-0.05")]
    [InlineData("PIC 9(3)PP COMP-3", "123F", "12300")]
    [InlineData("PIC 9(3)PP COMP-3", "000F", "0")]
    [InlineData("PIC VPP9 COMP-3", "3F", "0.003")]
    [InlineData("PIC V9(4)", "F0F1F0F0", "0.0100")]
    [InlineData("PIC 9(5)", "F0F0F0F4F2", "42")]
    [InlineData("PIC S9(3)V9 LEADING", "D0F0F4F2", "-4.2")]
    [InlineData("PIC S9(3) TRAILING SEPARATE", "F0F4F260", "-42")]
    [InlineData("PIC S9(3) LEADING SEPARATE", "4EF0F4F2", "42")]
    [InlineData("PIC 9(3)V9 BLANK WHEN ZERO", "40404040", "0.0")]
    [InlineData("PIC S9(4)V99 COMP", "FFFFFFFE", "-0.02")]
    [InlineData("PIC S9(18) COMP-3", "0999999999999999999C", "999999999999999999")]
    [InlineData("PIC S9(18) COMP-5", "8000000000000000", "-9223372036854775808")]
    [InlineData("PIC 9(18) COMP-5", "FFFFFFFFFFFFFFFF", "18446744073709551615")]
    [InlineData("PIC 9(2)V99 COMP-5", "FFFF", "655.35")]
    [InlineData("PIC S9(29)V99 COMP-3", "1234567890123456789012345678901D", "-12345678901234567890123456789.01")]
    [InlineData("PIC S9(31) COMP-3", "9999999999999999999999999999999C", "9999999999999999999999999999999")]
    [InlineData("PIC 9(20)", "F1F2F3F4F5F6F7F8F9F0F1F2F3F4F5F6F7F8F9F0", "12345678901234567890")]
    [InlineData("PIC S9(19) LEADING", "D1F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F1", "-1000000000000000001")]
    [InlineData("PIC S9(19) LEADING SEPARATE", "60F1F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F1", "-1000000000000000001")]
    [InlineData("PIC 9(3)V9 NATIONAL", "0030003400320035", "42.5")]
    [InlineData("PIC S9(2) TRAILING SEPARATE NATIONAL", "00340032002D", "-42")]
    public void TryFormat_Bytes_GivesTheNumberThatWritesThem(string clauses, string hex, string expected)
    {
        NumberText number = Number(clauses);
        byte[] field = Convert.FromHexString(hex), written = new byte[field.Length];

        Assert.Equal(expected, number.Text(field));
        Assert.True(expected.Length <= number.MaxTextLength, $"{number.MaxTextLength} characters at most");
        Assert.Null(number.Write(Encoding.UTF8.GetBytes(expected), written));
        Assert.Equal(expected.Trim('0', '.').Length == 0 && hex.EndsWith('D') ? hex[..^1] + "C" : hex, Convert.ToHexString(written));
    }

    [Theory]
    [InlineData("PIC 9(4) COMP-5", "0102", "513")]
    [InlineData("PIC S9(4) COMP-5", "FEFF", "-2")]
    [InlineData("PIC S9(9) COMP-5", "00000080", "-2147483648")]
    [InlineData("PIC 9(18) COMP-5", "FEFFFFFFFFFFFFFF", "18446744073709551614")]
    [InlineData("PIC S9(4) COMP", "FFFE", "-2")]
    public void TryFormat_LittleEndian_TurnsOnlyNativeBinary(string clauses, string hex, string expected)
    {
        NumberText number = Number(clauses, new CopybookOptions { NativeOrder = ByteOrder.Little });
        byte[] written = new byte[hex.Length / 2];

        Assert.Equal(expected, number.Text(Convert.FromHexString(hex)));
        Assert.Null(number.Write(Encoding.UTF8.GetBytes(expected), written));
        Assert.Equal(hex, Convert.ToHexString(written));
    }

    [Theory]
    [InlineData("PIC S9(19) COMP-3", "A234567890123456789C", "packed decimal: nibble A of byte 1 is not a digit")]
    [InlineData("PIC S9(20) COMP-3", "123456789012345678901C", "packed decimal: more than 20 digits, the first nibble is not 0")]
    [InlineData("PIC S9(19) COMP-3", "12345678901234567890", "packed decimal: sign nibble 0, expected A C E F (plus) or B D (minus)")]
    [InlineData("PIC 9(19)", "F1F2F3F4F5F6F7F8F9F0F140F3F4F5F6F7F8F9", "zoned decimal: byte 12 is X'40', expected a digit X'F0' to X'F9'")]
    [InlineData("PIC 9(2) NATIONAL", "0034F0F2", "national decimal: character 2 is X'F0F2', expected a digit X'0030' to X'0039'")]
    [InlineData("PIC 9(2) NATIONAL", "00340041", "national, every second byte a zoned decimal: sign zone 4 in an unsigned field is not accepted")]
    public void TryFormat_BadBytes_FailsAndExplains(string clauses, string hex, string reason)
    {
        NumberText number = Number(clauses);

        Assert.False(number.TryFormat(Convert.FromHexString(hex), new byte[number.MaxTextLength], out int written));
        Assert.Equal(0, written);
        Assert.Equal(reason, number.Explain(Convert.FromHexString(hex)));
    }

    [Theory]
    [InlineData("PIC S9(5) COMP-3", "12345A", false, "packed decimal: sign nibble A, expected C F (plus) or D (minus)")]
    [InlineData("PIC S9(5) COMP-3", "12345B", false, "packed decimal: sign nibble B, expected C F (plus) or D (minus)")]
    [InlineData("PIC 9(5) COMP-3", "12345E", false, "packed decimal: sign nibble E in an unsigned field, expected F C")]
    [InlineData("PIC S9(3)", "F1F2B3", false, "zoned decimal: sign zone B in a signed field is not accepted")]
    [InlineData("PIC S9(5) COMP-3", "12345F", true, "12345")]
    [InlineData("PIC S9(5) COMP-3", "12345D", true, "-12345")]
    [InlineData("PIC S9(3)", "F1F2C3", true, "123")]
    public void TryFormat_StrictSigns_TakesOnlyThosePreferred(string clauses, string hex, bool reads, string expected)
    {
        NumberText number = Number(clauses, new CopybookOptions { StrictSigns = true });

        Assert.Equal(reads ? expected : null, number.Text(Convert.FromHexString(hex)));
        Assert.Equal(reads ? $"reads as {expected}" : expected, number.Describe(Convert.FromHexString(hex)));
    }

    [Theory]
    [InlineData("PIC S9(3)V99 COMP-3", "12.3", "01230C")]
    [InlineData("PIC S9(3)V99 COMP-3", "1.23e1", "01230C")]
    [InlineData("PIC S9(3)V99 COMP-3", "-123000E-4", "01230D")]
    [InlineData("PIC S9(3)V99 COMP-3", "12.300000", "01230C")]
    [InlineData("PIC S9(3)V99 COMP-3", "0012.3", "01230C")]
    [InlineData("PIC S9(3)V99 COMP-3", "-0.0", "00000C")]
    [InlineData("PIC S9(3)V99 COMP-3", "0e99999999999", "00000C")]
    [InlineData("PIC S9(3)V99 COMP-3", "1.2E+2", "12000C")]
    [InlineData("PIC 9(3)PP COMP-3", "4200", "042F")]
    [InlineData("PIC 9(3)PP COMP-3", "4.2E3", "042F")]
    [InlineData("PIC VPP9 COMP-3", "3e-3", "3F")]
    [InlineData("PIC 9(3) BLANK WHEN ZERO", "0", "404040")]
    [InlineData("PIC S9(31) COMP-3", "-1E30", "1000000000000000000000000000000D")]
    public void Write_AnyJsonNumber_GivesPreferredBytes(string clauses, string text, string hex)
    {
        byte[] field = new byte[hex.Length / 2];

        Assert.Null(Number(clauses).Write(Encoding.UTF8.GetBytes(text), field));
        Assert.Equal(hex, Convert.ToHexString(field));
    }

    [Theory]
    [InlineData("PIC S9(3)V99 COMP-3", "1000", "1000 does not fit: the field holds -999.99 to 999.99")]
    [InlineData("PIC S9(3)V99 COMP-3", "1e99999999999", "1e99999999999 does not fit: the field holds -999.99 to 999.99")]
    [InlineData("PIC 9(3)V99 COMP-3", "-1", "-1 does not fit: the field holds 0.00 to 999.99")]
    [InlineData("PIC S9(3)V99 COMP-3", "1.234", "1.234 is not exact here: the field holds multiples of 0.01")]
    [InlineData("PIC S9(3)V99 COMP-3", "1e-99999999999", "1e-99999999999 is not exact here: the field holds multiples of 0.01")]
    [InlineData("PIC 9(3)PP COMP-3", "4210", "4210 is not exact here: the field holds multiples of 100")]
    [InlineData("PIC 9(3)PP COMP-3", "100000", "100000 does not fit: the field holds 0 to 99900")]
    [InlineData("PIC VPP9 COMP-3", "0.01", "0.01 does not fit: the field holds 0.000 to 0.009")]
    [InlineData("PIC 9(4) COMP-5", "65536", "65536 does not fit: the field holds 0 to 65535")]
    [InlineData("PIC 9(4) COMP", "10000", "10000 does not fit: the field holds 0 to 9999")]
    [InlineData("PIC S9(31) COMP-3", "10000000000000000000000000000000", "10000000000000000000000000000000 does not fit: the field holds -9999999999999999999999999999999 to 9999999999999999999999999999999")]
    [InlineData("PIC 9 COMP-3", "1.", "'1.' is not a number")]
    [InlineData("PIC 9 COMP-3", ".1", "'.1' is not a number")]
    [InlineData("PIC 9 COMP-3", "", "'' is not a number")]
    [InlineData("PIC 9 COMP-3", "-", "'-' is not a number")]
    [InlineData("PIC 9 COMP-3", "+1", "'+1' is not a number")]
    [InlineData("PIC 9 COMP-3", "1x", "'1x' is not a number")]
    [InlineData("PIC 9 COMP-3", "1e", "'1e' is not a number")]
    [InlineData("PIC 9 COMP-3", "1e+", "'1e+' is not a number")]
    [InlineData("PIC 9 COMP-3", " 1", "' 1' is not a number")]
    public void Write_WhatDoesNotFit_IsRefusedAndNothingWritten(string clauses, string text, string reason)
    {
        NumberText number = Number(clauses);
        byte[] field = new byte[number.Length];

        Assert.Equal(reason, number.Write(Encoding.UTF8.GetBytes(text), field));
        Assert.Equal(new byte[number.Length], field);
    }

    [Fact]
    public void Write_EndlessText_IsRefused()
    {
        string text = new('1', 100_000);

        Assert.Equal("the text has 100000 characters, expected a number of at most 1000", Number("PIC 9").Write(Encoding.UTF8.GetBytes(text), new byte[1]));
    }

    public static TheoryData<string> Forms =>
    [
        .. Enumerable.Range(1, 31).SelectMany(digits => new[]
        {
            $"PIC S9({digits}) COMP-3", $"PIC 9({digits}) COMP-3", $"PIC S9({digits})", $"PIC 9({digits})", $"PIC S9({digits}) LEADING",
            $"PIC S9({digits}) TRAILING SEPARATE", $"PIC S9({digits}) LEADING SEPARATE", $"PIC S9({digits}) TRAILING SEPARATE NATIONAL",
        }),
        .. Enumerable.Range(1, 18).SelectMany(digits => new[] { $"PIC S9({digits}) COMP", $"PIC 9({digits}) COMP-5" }),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_AnyNumber_GivesItBack(string clauses)
    {
        DataItem item = Layouts.Field(clauses).Item("F");
        Gen<string> numbers = Gen.Select(Gen.OneOf("", item.Signed ? "-" : ""), Gen.Char['0', '9'].Array[1, item.Digits], (minus, digits) =>
            new string(digits).TrimStart('0') is { Length: > 0 } number ? minus + number : "0");
        foreach (ZonedEncoding zoned in Enum.GetValues<ZonedEncoding>())
        {
            NumberText number = NumberText.For(item, new CopybookOptions { Zoned = zoned });
            Gen.OneOf(numbers, Gen.Const(new string('9', item.Digits))).Sample(
                text =>
                {
                    byte[] field = new byte[number.Length];
                    return number.Write(Encoding.UTF8.GetBytes(text), field) is null && number.Text(field) == text;
                },
                iter: 40);
        }
    }

    private static NumberText Number(string clauses, CopybookOptions? options = null) =>
        NumberText.For(Layouts.Field(clauses).Item("F"), options ?? new CopybookOptions());
}

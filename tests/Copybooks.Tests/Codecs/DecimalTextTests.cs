using System.Globalization;
using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Options;
using CsCheck;

namespace BS2000Bridge.Copybooks.Tests.Codecs;

/// <summary>Decimal text against <see cref="decimal"/>, which keeps its decimal places as pictures do.</summary>
public class DecimalTextTests
{
    private const int Iterations = 20_000;

    /// <summary>Numbers of every length: uniform ones would nearly all have 18 or 19 digits.</summary>
    private static readonly Gen<long> AnyNumber = Gen.OneOf(
        Gen.OneOf(0L, 1L, -1L, 9L, 10L, 9_999_999_999_999_999L, 10_000_000_000_000_000L, long.MaxValue, -long.MaxValue),
        Gen.Select(Gen.Int[1, 62], Gen.Long, (bits, number) => number & ((1L << bits) - 1)),
        Gen.Select(Gen.Int[1, 62], Gen.Long, (bits, number) => -(number & ((1L << bits) - 1))));

    /// <summary>JSON numbers whose values a decimal holds exactly: at most 18 digits and a small exponent, zeros in plenty.</summary>
    private static readonly Gen<string> AnyText = Gen.Select(
        Gen.OneOf("", "-"), Some(10), Gen.OneOf(Gen.Const(""), Some(8).Select(digits => "." + digits)),
        Gen.OneOf(Gen.Const(""), Gen.Select(Gen.OneOf("e", "E"), Gen.OneOf("", "+", "-"), Gen.Int[0, 5], (e, sign, power) => $"{e}{sign}{power}")),
        (minus, whole, fraction, exponent) => minus + whole + fraction + exponent);

    [Fact]
    public void Write_AnyNumberOfAnyScale_IsThatOfDecimal() => Gen.Select(AnyNumber, Gen.Int[0, 18]).Sample(
        (value, scale) =>
        {
            byte[] room = new byte[64];
            string expected = Scaled(value, scale);
            string fast = Text(room, DecimalWriter.Write(room, value, scale));
            string wide = Text(room, DecimalWriter.Write(room, WideDigits.Of(value), value < 0, scale));
            string narrow = Text(room, DecimalWriter.Write(room.AsSpan(0, expected.Length), value, scale));
            return (fast, wide, narrow) == (expected, expected, expected);
        },
        iter: Iterations);

    [Fact]
    public void NumberTextWrite_AnyJsonNumber_HoldsWhatDecimalSays()
    {
        NumberText number = NumberText.For(Layouts.Field("PIC S9(9)V9(9) COMP-3").Item("F"), new CopybookOptions());
        int held = 0;
        AnyText.Sample(
            text =>
            {
                byte[] field = new byte[number.Length];
                decimal value = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
                bool fits = Math.Abs(value) < 1_000_000_000 && decimal.Round(value, 9) == value;
                bool written = number.Write(Encoding.ASCII.GetBytes(text), field) is null;
                Interlocked.Add(ref held, fits ? 1 : 0);
                return fits == written && (!fits || decimal.Parse(number.Text(field)!, CultureInfo.InvariantCulture) == value);
            },
            iter: Iterations);

        Assert.InRange(held, Iterations / 4, Iterations - (Iterations / 50));
    }

    private static Gen<string> Some(int max) =>
        Gen.OneOf(Gen.Const('0'), Gen.Char['0', '9'], Gen.Char['0', '9']).Array[1, max].Select(digits => new string(digits));

    private static string Text(byte[] utf8, int written) => Encoding.ASCII.GetString(utf8, 0, written);

    private static string Scaled(long value, int scale)
    {
        ulong magnitude = value < 0 ? (ulong)-value : (ulong)value;
        return new decimal(unchecked((int)magnitude), (int)(magnitude >> 32), 0, value < 0, (byte)scale).ToString(CultureInfo.InvariantCulture);
    }
}

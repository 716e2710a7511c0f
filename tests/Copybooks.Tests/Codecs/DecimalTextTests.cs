using System.Globalization;
using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Codecs;

/// <summary>Decimal text against <see cref="decimal"/>, which keeps its decimal places as pictures do.</summary>
public class DecimalTextTests
{
    private const int Seed = 28;

    [Fact]
    public void Write_RandomNumberOfAnyScale_IsThatOfDecimal()
    {
        var random = new Random(Seed);
        byte[] room = new byte[64];
        for (int i = 0; i < 20_000; i++)
        {
            int scale = random.Next(0, 19);
            long value = random.NextInt64(1L << random.Next(1, 63)) * (i % 2 == 0 ? 1 : -1);
            string expected = Scaled(value, scale);
            Span<byte> narrow = room.AsSpan(0, expected.Length);

            Check(expected, room, DecimalWriter.Write(room, value, scale));
            Check(expected, room, DecimalWriter.Write(room, WideDigits.Of(value), value < 0, scale));
            Check(expected, room, DecimalWriter.Write(narrow, value, scale));
        }

        void Check(string expected, byte[] utf8, int written) =>
            Assert.True(expected == Encoding.ASCII.GetString(utf8, 0, written), $"seed {Seed}: {Encoding.ASCII.GetString(utf8, 0, written)}, expected {expected}");
    }

    [Fact]
    public void NumberTextWrite_RandomJsonNumber_HoldsWhatDecimalSays()
    {
        var random = new Random(Seed);
        NumberText number = NumberText.For(Layouts.Field("PIC S9(9)V9(9) COMP-3").Item("F"), new CopybookOptions());
        byte[] field = new byte[number.Length];
        int held = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = RandomNumber(random);
            decimal value = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            bool fits = Math.Abs(value) < 1_000_000_000 && decimal.Round(value, 9) == value;
            string? refusal = number.Write(Encoding.ASCII.GetBytes(text), field);

            Assert.True(fits == refusal is null, $"seed {Seed}: {text}: {refusal}");
            string? read = fits ? number.Text(field) : null;
            Assert.True(!fits || decimal.Parse(read!, CultureInfo.InvariantCulture) == value, $"seed {Seed}: {text} read as {read}");
            held += fits ? 1 : 0;
        }

        Assert.InRange(held, 10_000, 19_000);
    }

    private static string Scaled(long value, int scale)
    {
        ulong magnitude = value < 0 ? (ulong)-value : (ulong)value;
        return new decimal(unchecked((int)magnitude), (int)(magnitude >> 32), 0, value < 0, (byte)scale).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number whose value a decimal holds exactly.</summary>
    private static string RandomNumber(Random random)
    {
        string Some(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => random.Next(3) == 0 ? '0' : (char)('0' + random.Next(10))));
        string exponent = random.Next(2) == 0 ? string.Empty : $"{"eE"[random.Next(2)]}{((string[])["", "+", "-"])[random.Next(3)]}{random.Next(6)}";
        return (random.Next(2) == 0 ? "-" : string.Empty) + Some(10) + (random.Next(3) == 0 ? string.Empty : "." + Some(8)) + exponent;
    }
}

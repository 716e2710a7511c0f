using System.Buffers;
using System.Globalization;
using System.Text;
using BS2000Bridge.Reconciliation.Differences;
using CsCheck;

namespace BS2000Bridge.Reconciliation.Tests.Differences;

public sealed class Utf8RowTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(28_000, "2.8")]
    [InlineData(80_000, "8")]
    [InlineData(7_510, "0.751")]
    [InlineData(1, "0.0001")]
    [InlineData(10_050, "1.005")]
    public void AppendPercent_Rate_HasNoTrailingZero(int millionths, string percent) => Assert.Equal(percent, Percent(millionths));

    [Fact]
    public void AppendPercent_AnyRate_IsTheExactDecimal() => Gen.Int[0, 2_000_000].Sample(
        millionths => Assert.Equal((millionths / 10_000m).ToString("0.####", CultureInfo.InvariantCulture), Percent(millionths)), iter: 5_000);

    [Fact]
    public void Append_NumbersAndText_FollowOneAnother()
    {
        var output = new ArrayBufferWriter<byte>();
        for (int i = 0; i < 2; i++)
        {
            var row = new Utf8Row(output, 64);
            row.Append("a"u8);
            row.Append(-12_345L);
            row.Append(","u8);
            row.AppendDigits(7, 3);
            row.End();
        }

        Assert.Equal("a-12345,007a-12345,007", Encoding.ASCII.GetString(output.WrittenSpan));
    }

    private static string Percent(int millionths)
    {
        var output = new ArrayBufferWriter<byte>();
        var row = new Utf8Row(output, 64);
        row.AppendPercent(millionths);
        row.End();
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }
}

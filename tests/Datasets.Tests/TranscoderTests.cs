using System.Runtime.Intrinsics.X86;
using System.Text;
using BS2000Bridge.Datasets.CodePages;
using CsCheck;

namespace BS2000Bridge.Datasets.Tests;

public class TranscoderTests
{
    [Theory]
    [InlineData("EDF041", "ISO88591", "C1C24051F0F9", "414220E93039")]
    [InlineData("EDF041", "IBM037", "BBBD", "BABB")]
    [InlineData("IBM1140", "EDF04F", "9F", "9F")]
    [InlineData("ASCII", "EDF03DRV", "41", "C1")]
    public void Convert_Bytes_AreThoseOfTheTargetsPage(string source, string target, string from, string to)
    {
        byte[] bytes = Convert.FromHexString(from), converted = new byte[bytes.Length];
        Transcoder transcoder = CodePage.Get(source).To(CodePage.Get(target));

        transcoder.Convert(bytes, converted);

        Assert.Equal(to, Convert.ToHexString(converted));
        Assert.Same(transcoder, CodePage.Get(source).To(CodePage.Get(target)));
    }

    [Theory]
    [InlineData("EDF041", "ISO88591", true)]
    [InlineData("IBM500", "EDF041", true)]
    [InlineData("EDF04F", "ISO88591", false)]
    [InlineData("EDF03IRV", "ISO88591", false)]
    public void IsTotal_Pages_SaysWhetherEveryByteHasACounterpart(string source, string target, bool total)
    {
        Assert.Equal(total, CodePage.Get(source).To(CodePage.Get(target)).IsTotal);
    }

    [Theory]
    [InlineData("EDF04F", "C1C29FC3", "X'9F' at byte 2 of EDF04F has no counterpart in ISO88591")]
    [InlineData("EDF03IRV", "41", "X'41' at byte 0 of EDF03IRV has no counterpart in ISO88591")]
    public void Convert_ByteWithoutCounterpart_IsRefused(string source, string hex, string problem)
    {
        Transcoder transcoder = CodePage.Get(source).To(CodePage.Get("ISO88591"));

        EncoderFallbackException error = Assert.Throws<EncoderFallbackException>(() => transcoder.Convert(Convert.FromHexString(hex), new byte[4]));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => transcoder.Convert(new byte[5], new byte[4]));
    }

    [Fact]
    public void View_BytesThatStayTheSame_AreTheSourceItself()
    {
        Transcoder transcoder = CodePage.Get("ISO88591").To(CodePage.Get("ISO885915"));
        byte[] same = [0x41, 0xE9], other = [0x41, 0xBE], buffer = new byte[2];

        Assert.True(transcoder.View(same, []) == same);
        Assert.Throws<EncoderFallbackException>(() => transcoder.View(other, buffer).Length);
        Assert.Equal("4159", Convert.ToHexString(CodePage.Get("EDF041").To(CodePage.Get("ASCII")).View([0xC1, 0xE8], buffer)));
    }

    /// <summary>Each way of mapping against the plain one, whichever the processor has; lengths on both sides of each vector's.</summary>
    [Fact]
    public void Map_EveryWay_GivesTheSame() => Gen.Select(Gen.Byte.Array[256], Gen.Byte.Array[0, 1000]).Sample(
        (table, source) =>
        {
            byte[] expected = Array.ConvertAll(source, b => table[b]), mapped = new byte[source.Length];
            new ByteTable(table).Map(source, mapped);
            if (!expected.AsSpan().SequenceEqual(mapped) || !Avx2.IsSupported)
            {
                return expected.AsSpan().SequenceEqual(mapped);
            }

            Array.Clear(mapped);
            int done = ByteTable.MapBySixteenths(table, source, mapped);
            return done == source.Length / 128 * 128 && expected.AsSpan(0, done).SequenceEqual(mapped.AsSpan(0, done));
        },
        iter: 2000);

    [Fact]
    public void Convert_ManyBytes_AllocatesNothing()
    {
        Transcoder transcoder = CodePage.Get("EDF041").To(CodePage.Get("ISO88591"));
        byte[] bytes = new byte[1000], buffer = new byte[1000];
        transcoder.View(bytes, buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 100; i++)
        {
            transcoder.View(bytes, buffer);
            bytes[i] = buffer[i];
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

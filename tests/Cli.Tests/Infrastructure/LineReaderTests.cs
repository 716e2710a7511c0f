using System.Text;
using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests.Infrastructure;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\r\nb", "a|b")]
    [InlineData("\n\na\n", "||a")]
    [InlineData("\uFEFFa\n\uFEFFb", "a|\uFEFFb")]
    public void TryRead_Lines_ComeOneAtATime(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Lines(new MemoryStream(Encoding.UTF8.GetBytes(text)))));

    [Fact]
    public void TryRead_LinesOfAllLengthsInSmallReads_AreWhole()
    {
        string[] lines = [.. Enumerable.Range(0, 40).Select(i => new string((char)('a' + (i % 26)), i * i * 500))];

        Assert.Equal(lines, Lines(new SmallReads(Encoding.UTF8.GetBytes(string.Join('\n', lines)))));
    }

    private static List<string> Lines(Stream stream)
    {
        LineReader reader = new(stream);
        List<string> lines = [];
        while (reader.TryRead(out ReadOnlySpan<byte> line))
        {
            lines.Add(Encoding.UTF8.GetString(line));
            Assert.Equal(lines.Count, reader.Number);
        }

        return lines;
    }

    private sealed class SmallReads(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 4097));
    }
}

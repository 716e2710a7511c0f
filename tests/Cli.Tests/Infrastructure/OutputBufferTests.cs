using System.Buffers;
using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests.Infrastructure;

public sealed class OutputBufferTests
{
    private const int BrokenPipe = 32;
    private const int NoSpace = 28;

    [Fact]
    public void FlushWhenFull_ManyPieces_ArriveInOrder()
    {
        using MemoryStream stream = new();
        OutputBuffer output = new(stream);
        byte[] piece = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i % 251))];
        for (int i = 0; i < 2000; i++)
        {
            output.Write(piece);
            output.FlushWhenFull();
        }

        Assert.InRange(stream.Length, 1_000_000, 1_999_999);
        output.Flush();
        Assert.Equal(2_000_000, stream.Length);
        Assert.All(stream.ToArray().Chunk(1000), chunk => Assert.True(chunk.AsSpan().SequenceEqual(piece)));
    }

    [Fact]
    public void GetSpan_MoreThanThereIs_Grows() => Assert.True(new OutputBuffer(Stream.Null).GetSpan(5_000_000).Length >= 5_000_000);

    [Fact]
    public void Flush_PipeThatWasClosed_EndsQuietly() =>
        Assert.Throws<OutputEndedException>(() => new OutputBuffer(new FailingStream(BrokenPipe)).Flush());

    [Fact]
    public void Flush_FullDisk_IsSaid()
    {
        CliException failure = Assert.Throws<CliException>(() => new OutputBuffer(new FailingStream(NoSpace)).Flush());

        Assert.Equal("The output cannot be written: no luck", failure.Message);
    }

    private sealed class FailingStream(int error) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no luck", error);
    }
}

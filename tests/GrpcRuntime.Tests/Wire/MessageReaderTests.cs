using System.IO.Compression;
using System.IO.Pipelines;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;

namespace BS2000Bridge.GrpcRuntime.Tests.Wire;

/// <summary>Messages out of a stream of bytes that is cut anywhere.</summary>
public sealed class MessageReaderTests
{
    [Fact]
    public async Task WaitAsync_FramesCutAnywhere_GivesEveryMessage()
    {
        const int Seed = 20_260_702;
        var random = new Random(Seed);
        byte[][] messages = [.. Enumerable.Range(0, 300).Select(_ => Random(random, random.Next(4) == 0 ? random.Next(20_000) : random.Next(8)))];
        byte[] stream = [.. messages.SelectMany(message => Frames.Of(0, message))];
        var pipe = new Pipe();
        Task writing = WriteInPieces(pipe.Writer, stream, random);
        var reader = new MessageReader(pipe.Reader, maxLength: null);

        foreach (byte[] message in messages)
        {
            Assert.True(await reader.WaitAsync(CancellationToken.None), $"seed {Seed}");
            Assert.Equal(message, reader.Take(Frames.Bytes));
        }

        Assert.False(await reader.WaitAsync(CancellationToken.None));
        await writing;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task WaitAsync_AStreamThatEndsInAMessage_IsInternal(int length)
    {
        MessageReader reader = Reader(Frames.Of(0, 1, 2, 3)[..length]);

        Assert.Equal(StatusCode.Internal, await Failure(reader));
    }

    [Fact]
    public async Task WaitAsync_AFlagThatIsNeither0Nor1_IsInternal() => Assert.Equal(StatusCode.Internal, await Failure(Reader(Frames.Of(2, 1))));

    [Theory]
    [InlineData(101u)]
    [InlineData(uint.MaxValue)]
    public async Task WaitAsync_ALengthOverTheLimit_IsResourceExhaustedBeforeTheBytesCome(uint length) =>
        Assert.Equal(StatusCode.ResourceExhausted, await Failure(Reader(Frames.Declaring(0, length), maxLength: 100)));

    [Fact]
    public async Task WaitAsync_ALengthOverTwoGigabytesWithoutLimit_IsResourceExhausted() =>
        Assert.Equal(StatusCode.ResourceExhausted, await Failure(Reader(Frames.Declaring(0, 0x8000_0000))));

    [Fact]
    public async Task Take_ACompressedMessage_IsDecompressed()
    {
        MessageReader reader = Reader(Frames.Of(1, Gzip([1, 2, 3])));
        reader.Decompression = new GzipCompressionProvider(CompressionLevel.Fastest);
        await reader.WaitAsync(CancellationToken.None);

        Assert.Equal([1, 2, 3], reader.Take(Frames.Bytes));
        Assert.True(reader.WasCompressed);
    }

    [Fact]
    public async Task Take_ACompressedFlagWithoutEncoding_IsInternal()
    {
        MessageReader reader = Reader(Frames.Of(1, Gzip([1, 2, 3])));
        await reader.WaitAsync(CancellationToken.None);

        Assert.Equal(StatusCode.Internal, Assert.Throws<WireException>(() => reader.Take(Frames.Bytes)).StatusCode);
    }

    [Fact]
    public async Task Take_AMessageThatUnpacksToMoreThanTheLimit_IsResourceExhausted()
    {
        // A megabyte of zeros packs into about a kilobyte.
        MessageReader reader = Reader(Frames.Of(1, Gzip(new byte[1_000_000])), maxLength: 100_000);
        reader.Decompression = new GzipCompressionProvider(CompressionLevel.Fastest);
        await reader.WaitAsync(CancellationToken.None);

        Assert.Equal(StatusCode.ResourceExhausted, Assert.Throws<WireException>(() => reader.Take(Frames.Bytes)).StatusCode);
    }

    [Fact]
    public async Task Take_BytesThatAreNoGzip_IsInternal()
    {
        MessageReader reader = Reader(Frames.Of(1, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9));
        reader.Decompression = new GzipCompressionProvider(CompressionLevel.Fastest);
        await reader.WaitAsync(CancellationToken.None);

        Assert.Equal(StatusCode.Internal, Assert.Throws<WireException>(() => reader.Take(Frames.Bytes)).StatusCode);
    }

    [Fact]
    public async Task TakeSingleAsync_NoMessage_IsInternal() =>
        Assert.Equal(StatusCode.Internal, (await Assert.ThrowsAsync<WireException>(async () => await Reader([]).TakeSingleAsync(Frames.Bytes, CancellationToken.None))).StatusCode);

    [Fact]
    public async Task TakeSingleAsync_TwoMessages_IsInternal()
    {
        MessageReader reader = Reader([.. Frames.Of(0, 1), .. Frames.Of(0, 2)]);

        Assert.Equal(StatusCode.Internal, (await Assert.ThrowsAsync<WireException>(async () => await reader.TakeSingleAsync(Frames.Bytes, CancellationToken.None))).StatusCode);
    }

    private static MessageReader Reader(byte[] stream, int? maxLength = null) => new(PipeReader.Create(new MemoryStream(stream)), maxLength);

    private static async Task<StatusCode> Failure(MessageReader reader) =>
        (await Assert.ThrowsAsync<WireException>(async () => await reader.WaitAsync(CancellationToken.None))).StatusCode;

    private static byte[] Random(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }

    private static async Task WriteInPieces(PipeWriter writer, byte[] stream, Random random)
    {
        for (int at = 0; at < stream.Length;)
        {
            int length = Math.Min(stream.Length - at, random.Next(1, 5000));
            await writer.WriteAsync(stream.AsMemory(at, length));
            at += length;
        }

        await writer.CompleteAsync();
    }
}

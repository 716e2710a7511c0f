using System.Buffers;
using System.IO.Compression;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;

namespace BS2000Bridge.GrpcRuntime.Tests.Wire;

/// <summary>One message as a frame, whatever way its serializer chose.</summary>
public sealed class FrameWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100_000)]
    public void Write_ADeclaredLength_IsWrittenInPlace(int length)
    {
        byte[] payload = [.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))];

        Assert.Equal(Frames.Of(0, payload), Written(payload, (message, context) =>
        {
            context.SetPayloadLength(message.Length);
            context.GetBufferWriter().Write(message);
            context.Complete();
        }));
    }

    [Fact]
    public void Write_ASerializerThatAsksForMoreRoomThanItUses_IsServed() => Assert.Equal(Frames.Of(0, 1, 2, 3), Written([1, 2, 3], (message, context) =>
    {
        context.SetPayloadLength(message.Length);
        foreach (byte b in message)
        {
            context.GetBufferWriter().GetSpan(100)[0] = b;
            context.GetBufferWriter().Advance(1);
        }

        context.Complete();
    }));

    [Fact]
    public void Write_NoDeclaredLength_GivesTheSameFrame() => Assert.Equal(Frames.Of(0, 1, 2, 3), Written([1, 2, 3], (message, context) =>
    {
        context.GetBufferWriter().Write(message);
        context.Complete();
    }));

    [Fact]
    public void Write_AnArray_GivesTheSameFrame() => Assert.Equal(Frames.Of(0, 1, 2, 3), Written([1, 2, 3], (message, context) => context.Complete(message)));

    [Fact]
    public void Write_Compressed_SetsTheFlagAndUnpacks()
    {
        byte[] frame = Written(new byte[10_000], (message, context) => context.Complete(message), new GzipCompressionProvider(CompressionLevel.Fastest));

        Assert.Equal(1, frame[0]);
        Assert.True(frame.Length < 1000);
        using var plain = new GZipStream(new MemoryStream(frame[5..]), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        plain.CopyTo(unpacked);
        Assert.Equal(new byte[10_000], unpacked.ToArray());
    }

    [Fact]
    public void Write_MoreThanDeclared_FailsAndWritesNothing()
    {
        var target = new ArrayBufferWriter<byte>();
        var writer = new FrameWriter(null, null);

        Assert.Throws<InvalidOperationException>(() => writer.Write(
            Array.Empty<byte>(),
            (_, context) =>
            {
                context.SetPayloadLength(2);
                context.GetBufferWriter().Write<byte>([1, 2, 3]);
                context.Complete();
            },
            target,
            null));
        Assert.Equal(0, target.WrittenCount);
    }

    [Fact]
    public void Write_LessThanDeclared_FailsAndWritesNothing()
    {
        var target = new ArrayBufferWriter<byte>();
        var writer = new FrameWriter(null, null);

        Assert.Throws<InvalidOperationException>(() => writer.Write(
            Array.Empty<byte>(),
            (_, context) =>
            {
                context.SetPayloadLength(2);
                context.GetBufferWriter().Write<byte>([1]);
                context.Complete();
            },
            target,
            null));
        Assert.Equal(0, target.WrittenCount);
    }

    [Fact]
    public void Write_WithoutComplete_Fails() =>
        Assert.Throws<InvalidOperationException>(() => Written([1], (message, context) => context.GetBufferWriter().Write(message)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_OverTheLimit_IsResourceExhausted(bool declared)
    {
        var writer = new FrameWriter(maxLength: 2, null);

        WireException failure = Assert.Throws<WireException>(() => writer.Write(
            new byte[] { 1, 2, 3 },
            (message, context) =>
            {
                if (declared)
                {
                    context.SetPayloadLength(message.Length);
                }

                context.Complete(message);
            },
            new ArrayBufferWriter<byte>(),
            null));
        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
    }

    [Fact]
    public void Write_ManySmallMessages_AllocatesNothing()
    {
        var writer = new FrameWriter(null, null);
        var target = new ArrayBufferWriter<byte>(1 << 20);
        byte[] message = [1, 2, 3];
        Action<byte[], SerializationContext> serializer = static (bytes, context) =>
        {
            context.SetPayloadLength(bytes.Length);
            context.GetBufferWriter().Write(bytes);
            context.Complete();
        };
        writer.Write(message, serializer, target, null);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++)
        {
            writer.Write(message, serializer, target, null);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static byte[] Written(byte[] message, Action<byte[], SerializationContext> serializer, ICompressionProvider? compressor = null)
    {
        var target = new ArrayBufferWriter<byte>();
        new FrameWriter(null, null).Write(message, serializer, target, compressor);
        return target.WrittenSpan.ToArray();
    }
}

using System.Buffers;
using System.IO.Pipelines;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;

namespace BS2000Bridge.GrpcRuntime.Tests.Wire;

/// <summary>When messages leave, and when the writer waits.</summary>
public sealed class MessageWriterTests
{
    private static readonly Action<byte[], SerializationContext> Serializer = (message, context) => context.Complete(message);

    /// <summary>As Kestrel's: a flush is done when the reader has taken everything.</summary>
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));
    private readonly MessageWriter _writer;

    public MessageWriterTests() => _writer = new MessageWriter(_pipe.Writer, new FrameWriter(null, null), () => new InvalidOperationException("over"));

    [Fact]
    public async Task WriteAsync_ALoneMessage_LeavesAtOnce()
    {
        Assert.True(Write(1).IsCompletedSuccessfully);

        byte[] taken = await TakeAsync();
        Assert.Equal(Frames.Of(0, 1), taken);
    }

    [Fact]
    public async Task WriteAsync_WhileAFlushIsOnItsWay_GathersAndLeavesTogether()
    {
        await Write(1);
        await Write(2);
        await Write(3);

        Assert.Equal(Frames.Of(0, 1), await TakeAsync());
        byte[] together = await TakeAsync();
        Assert.Equal([.. Frames.Of(0, 2), .. Frames.Of(0, 3)], together);
    }

    [Fact]
    public async Task WriteAsync_WithBufferHint_WaitsForTheNext()
    {
        await _writer.WriteAsync([1], Serializer, null, mayWait: true);
        Assert.False(_pipe.Reader.TryRead(out _));

        await Write(2);
        byte[] together = await TakeAsync();
        Assert.Equal([.. Frames.Of(0, 1), .. Frames.Of(0, 2)], together);
    }

    [Fact]
    public async Task WriteAsync_APeerThatDoesNotRead_WaitsWhenTheSideBufferIsFull()
    {
        await Write(0);
        byte[] kilobyte = new byte[1024 - 5];
        for (int i = 0; i < 31; i++)
        {
            Assert.True(_writer.WriteAsync(kilobyte, Serializer, null, mayWait: false).IsCompletedSuccessfully);
        }

        Task full = _writer.WriteAsync(kilobyte, Serializer, null, mayWait: false);
        Assert.False(full.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => { _ = Write(9); });

        await TakeAsync();
        await full;
        Assert.Equal(32 * 1024, (await TakeAsync()).Length);
    }

    [Fact]
    public async Task WriteAsync_ALargeMessage_WaitsUntilItIsTaken()
    {
        Task large = _writer.WriteAsync(new byte[MessageWriter.SideLimit], Serializer, null, mayWait: false);
        Assert.False(large.IsCompleted);

        await TakeAsync();
        await large;
    }

    [Fact]
    public async Task WriteAsync_AfterThePeerIsGone_Throws()
    {
        await Write(1);
        await _pipe.Reader.CompleteAsync();
        await _writer.DrainAsync();

        Assert.Throws<InvalidOperationException>(() => { _ = Write(2); });
    }

    [Fact]
    public async Task DrainAsync_WhileMessagesAreOnTheirWay_WaitsForTheLast()
    {
        await Write(1);
        await Write(2);
        Task drained = _writer.DrainAsync();
        Assert.False(drained.IsCompleted);

        await TakeAsync();
        await TakeAsync();
        await drained;
    }

    [Fact]
    public async Task Close_WhileAFlushIsOnItsWay_SaysSo()
    {
        await Write(1);

        Assert.False(_writer.Close());
        Assert.Throws<InvalidOperationException>(() => { _ = Write(2); });
    }

    [Fact]
    public void Close_AtRest_SaysThatThePipeIsFree() => Assert.True(_writer.Close());

    [Fact]
    public async Task WriteAsync_ASerializerThatFails_LeavesTheStreamWhole()
    {
        Assert.Throws<FormatException>(() => { _ = _writer.WriteAsync<byte[]>([1], (_, _) => throw new FormatException(), null, mayWait: false); });

        await Write(2);
        Assert.Equal(Frames.Of(0, 2), await TakeAsync());
    }

    private Task Write(byte value) => _writer.WriteAsync([value], Serializer, null, mayWait: false);

    private async Task<byte[]> TakeAsync()
    {
        ReadResult result = await _pipe.Reader.ReadAsync();
        byte[] taken = result.Buffer.ToArray();
        _pipe.Reader.AdvanceTo(result.Buffer.End);
        return taken;
    }
}

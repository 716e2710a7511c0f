namespace BS2000Bridge.Seculine.Tests.Reading;

/// <summary>How bytes become lines.</summary>
public sealed class LineEndTests
{
    [Theory]
    [InlineData("H\r\nL\r\nL\r\n", 2)]
    [InlineData("H\r\nL\r\nL", 2)]
    [InlineData("H\nL\nL\n", 2)]
    [InlineData("H\r\n", 0)]
    [InlineData("H", 0)]
    public async Task ReadLines_EitherEndAndNoneAtTheLast_AreTaken(string shape, int lines)
    {
        List<SeculineLine<SubmitIncapacitiesRequest>> read = await ReadAsync(Encoding.ASCII.GetBytes(shape.Replace("H", MadeUp.Header).Replace("L", MadeUp.Decmal)));

        Assert.Equal(lines, read.Count);
        Assert.All(read, line => Assert.Null(line.Rejection));
        Assert.Equal(Enumerable.Range(2, lines), read.Select(line => (int)line.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r")]
    [InlineData("1;\u00E9;;;;;;;")]
    [InlineData("1;\t;;;;;;;")]
    [InlineData("0;1;2")]
    [InlineData("1;;;;;;;")]
    [InlineData("1;;;;;;;;;")]
    [InlineData("1;12345678901234;;;;;;;")]
    public async Task ReadLines_LineThatHasNotTheLayout_Is99AndNoOther(string broken)
    {
        byte[] file = MadeUp.FileOf(MadeUp.Decmal, broken, MadeUp.Decmal).ToArray();

        List<SeculineLine<SubmitIncapacitiesRequest>> read = await ReadAsync(file);

        Assert.Equal([null, 99, null], read.Select(line => line.Rejection?.Code));
        Assert.Equal(Encoding.Latin1.GetBytes(broken), read[1].Bytes.ToArray());
        Assert.Equal(RejectionCourse.Answered, read[1].Rejection!.Value.Course);
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(4098)]
    [InlineData(4099)]
    [InlineData(131072)]
    [InlineData(1000000)]
    public async Task ReadLines_LongLine_Is99WithItsFirst4096Bytes(int length)
    {
        string line = new('7', length);

        List<SeculineLine<SubmitIncapacitiesRequest>> read = await ReadAsync(MadeUp.FileOf(MadeUp.Decmal, line, MadeUp.Decmal).ToArray());

        Assert.Equal([null, 99, null], read.Select(one => one.Rejection?.Code));
        Assert.Equal(4096, read[1].Bytes.Length);
        Assert.Equal(4, read[2].Number);
    }

    [Fact]
    public async Task ReadLines_LongLineWithoutEnd_IsTheLast()
    {
        byte[] file = [.. MadeUp.FileOf(MadeUp.Decmal).ToArray(), .. new byte[300_000]];

        Assert.Equal([null, 99], (await ReadAsync(file)).Select(one => one.Rejection?.Code));
    }

    /// <summary>A stream may give its bytes in any pieces.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8191)]
    public async Task ReadLines_PiecesOfAnySize_AreTheSame(int piece)
    {
        string[] lines = [.. Enumerable.Range(0, 3000).Select(i => MadeUp.Decmal.With(8, $"{i}"))];
        using var file = new Pieces(MadeUp.FileOf(lines), piece);

        List<SeculineLine<SubmitIncapacitiesRequest>> read = await ReadAll.OfAsync(SeculineFile.OpenDecmalAsync(file));

        Assert.Equal(Enumerable.Range(0, 3000), read.Select(line => line.Request!.Incapacity.Hours));
    }

    private static Task<List<SeculineLine<SubmitIncapacitiesRequest>>> ReadAsync(byte[] file) => ReadAll.OfAsync(SeculineFile.OpenDecmalAsync(new MemoryStream(file)));

    private sealed class Pieces(MemoryStream whole, int piece) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => whole.Read(buffer, offset, Math.Min(count, piece));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            whole.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

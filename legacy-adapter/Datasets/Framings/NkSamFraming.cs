using System.Buffers.Binary;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>
/// Raw blocks of a SAM file with BLKCTRL=DATA: each begins with a control field of 12 bytes and the length of its data
/// in 4 bytes; whether that length counts these 16 is not documented. The data are records of RECFORM F or V, which
/// never span blocks; what follows them in the block is undefined.
/// </summary>
internal sealed class NkSamFraming : Framing
{
    private const int PageLength = 2048;
    private const int ControlLength = 12;
    private const int BlockHeaderLength = 16;
    private const int RecordHeaderLength = 4;

    private readonly int _blockLength;
    private readonly bool _inclusive;
    private readonly int? _recordLength;
    private byte[]? _block;
    private int _filled = BlockHeaderLength;

    public NkSamFraming(FramingSettings settings)
        : base(settings)
    {
        _blockLength = (settings.BlockPages ?? 1) * PageLength;
        _inclusive = settings.Inclusive ?? false;
        _recordLength = settings.RecordLength;
    }

    public override int HeaderLength => _recordLength is null ? RecordHeaderLength : 0;

    public override int Cut(ReadOnlySpan<byte> bytes, long remaining, RecordBatch batch, out string? failure)
    {
        failure = null;
        int position = 0;
        while (failure is null && bytes.Length - position >= _blockLength)
        {
            position += CutBlock(bytes.Slice(position, _blockLength), position, batch, out failure);
        }

        long rest = remaining - position;
        if (failure is null && rest > 0 && rest < _blockLength)
        {
            failure = $"{rest} bytes are left at the end of the file, expected whole blocks of {_blockLength}";
        }

        return position;
    }

    public override string? Refuse(ReadOnlySpan<byte> record)
    {
        int max = Math.Min(_blockLength - BlockHeaderLength, Limit);
        return _recordLength is { } length && record.Length != length ? $"expected exactly RECSIZE {length}"
            : record.Length + HeaderLength > max ? $"expected with its header of {HeaderLength} at most {max}, the room in a block of {_blockLength}"
            : null;
    }

    public override void Write(ReadOnlySpan<byte> record, FramedOutput output)
    {
        int length = HeaderLength + record.Length;
        if (_filled + length > _blockLength)
        {
            Finish(output);
        }

        _block ??= new byte[_blockLength];
        Span<byte> target = _block.AsSpan(_filled, length);
        if (HeaderLength > 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(target, (uint)length << 16);
        }

        record.CopyTo(target[HeaderLength..]);
        _filled += length;
    }

    public override void Finish(FramedOutput output)
    {
        if (_filled == BlockHeaderLength)
        {
            return;
        }

        BinaryPrimitives.WriteInt32BigEndian(_block.AsSpan(ControlLength), _inclusive ? _filled : _filled - BlockHeaderLength);
        _block.CopyTo(output.Take(_blockLength));

        // What follows the data is undefined on BS2000. Here it is X'00', so that no record of the block before stays behind.
        Array.Clear(_block!);
        _filled = BlockHeaderLength;
    }

    /// <summary>Cuts a block.</summary>
    /// <returns>Its length; up to the failure when there is one.</returns>
    private int CutBlock(ReadOnlySpan<byte> block, int start, RecordBatch batch, out string? failure)
    {
        uint stated = BinaryPrimitives.ReadUInt32BigEndian(block[ControlLength..]);

        // BLKCTRL=DATA: whether the length counts the 16 bytes in front is documented nowhere, so it is a setting that the search tries.
        long used = stated + (_inclusive ? 0L : BlockHeaderLength);
        if (used < BlockHeaderLength || used > _blockLength)
        {
            failure = $"the block states {stated} bytes of data, expected {(_inclusive ? BlockHeaderLength : 0)} to {_blockLength - (_inclusive ? 0 : BlockHeaderLength)}";
            return 0;
        }

        int position = BlockHeaderLength;
        ReadOnlySpan<byte> data = block[..(int)used];
        while (position < data.Length)
        {
            int rest = data.Length - position;
            int length = _recordLength ?? (rest >= RecordHeaderLength ? BinaryPrimitives.ReadUInt16BigEndian(data[position..]) : 0);
            if (length < HeaderLength || length > rest || length > Limit)
            {
                failure = $"the record length is {length}, expected {HeaderLength} to {Math.Min(rest, Limit)}, the rest of the data of its block";
                return position;
            }

            batch.Add(start + position + HeaderLength, length - HeaderLength);
            position += length;
        }

        failure = null;
        return _blockLength;
    }
}
